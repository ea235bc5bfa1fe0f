import type { Chapter, CitedClaim, Play, ToldStory } from './story.ts'

type Fields = { readonly [field: string]: unknown }

/**
 * A story from the text of a file, as the build writes it; null where it is anything else. Whatever the file holds, what
 * comes back are texts and numbers: a field of another kind makes it no story.
 */
export function readStory(text: string): ToldStory | null {
  try {
    return storyOf(JSON.parse(text))
  } catch {
    return null
  }
}

function storyOf(value: unknown): ToldStory | null {
  if (!isFields(value) || !isList(value.chapters)) return null
  const { id, title, summary, language } = value
  const chapters = value.chapters.map(chapterOf)
  if (!isText(id) || !isText(title) || !isText(language) || chapters.length === 0) return null
  if (!chapters.every((chapter) => chapter !== null)) return null
  return { id, title, language, chapters, ...(isText(summary) && { summary }) }
}

function chapterOf(value: unknown): Chapter<CitedClaim> | null {
  if (!isFields(value)) return null
  const { title, text, view, incidents, notes } = value
  const cites = isList(value.cites) ? value.cites.map(citeOf) : []
  const play = value.play === undefined ? undefined : playOf(value.play)
  if (!isText(title) || !isText(text) || !isText(view) || !isTexts(incidents) || play === null) return null
  if (!cites.every((cite) => cite !== null)) return null
  return { title, text, view, incidents, cites, ...(play && { play }), ...(isText(notes) && { notes }) }
}

function playOf(value: unknown): Play | null {
  if (!isFields(value)) return null
  const { from, to, seconds } = value
  return isText(from) && isText(to) && typeof seconds === 'number' && seconds > 0
    ? { from, to, seconds }
    : null
}

function citeOf(value: unknown): CitedClaim | null {
  if (!isFields(value)) return null
  const { incident, source, field, title, document, locators } = value
  return isText(incident) && isText(source) && isText(field)
    ? {
        ...{ incident, source, field },
        title: isText(title) ? title : incident,
        document: isText(document) ? document : source,
        locators: isTexts(locators) ? locators : [],
      }
    : null
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return isList(value) && value.every(isText)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
