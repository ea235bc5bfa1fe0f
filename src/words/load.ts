import type { Language, WholeLanguage } from './language.ts'
import { en } from './languages/en.ts'

/** A chunk for each language but English, by its tag in lower case. */
const OTHERS = new Map(
  Object.entries(
    import.meta.glob<WholeLanguage>(['./languages/*.ts', '!./languages/en.ts'], { import: 'default' }),
  ).map(([file, load]) => [file.slice('./languages/'.length, -'.ts'.length).toLowerCase(), load]),
)

/** Whether there are texts in a language that a link asks for, or in one that it begins with. */
export function hasLanguage(tag: string): boolean {
  const subtags = tag.toLowerCase().split('-')
  return subtags.some((_, n) => {
    const asked = subtags.slice(0, n + 1).join('-')
    return asked === en.lang || OTHERS.has(asked)
  })
}

/**
 * The language that a link asks for: the longest beginning of its tag that there is (RFC 4647, 3.4: for "de-AT" German),
 * English for null and for a tag that there is nothing for. Rejects where the language's file can't be loaded.
 */
export async function loadLanguage(tag: string | null): Promise<Language> {
  const subtags = tag?.toLowerCase().split('-') ?? []
  for (let n = subtags.length; n > 0; n--) {
    const asked = subtags.slice(0, n).join('-')
    const load = OTHERS.get(asked)
    if (load) return load()
    if (asked === en.lang) break
  }
  return en
}
