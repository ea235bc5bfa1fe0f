import type { Figure } from '../core/record/incident.ts'
import { type Facet, NONE } from '../core/table/facets.ts'
import type { Language, WholeLanguage } from './language.ts'
import type { Names } from './names.ts'

/**
 * What a facet's value is called: countries by their names, vocabularies in words. A value that is in neither is data:
 * actors and sources stand as they are, others without their hyphens ("night-club": "Night club").
 */
export function valueWords(facet: Facet, value: string, { words, country }: Names): string {
  const known: { readonly [F in Facet]?: Readonly<Record<string, string>> } = words.values
  const found = textOf(known[facet], value)
  if (found !== undefined) return found
  if (value === NONE) return words.filters.none[facet]
  if (facet === 'country') return country(value)
  return facet === 'actor' || facet === 'source' ? value : capitalised(value.replaceAll('-', ' '))
}

/** What an actor is called within a sentence, or that no actor is known. */
export function actorWords(actor: string, names: Names): string {
  return actor === NONE ? names.words.sentence.noActor : valueWords('actor', actor, names)
}

/** What a property or a claim's field is called; one that is no word of the dataset stands as it is. */
export function fieldWords(field: string, words: WholeLanguage): string {
  return textOf(words.fields, field) ?? capitalised(field.replaceAll('-', ' '))
}

/** A kind in the plural, as it stands within a sentence: "foiled plots". */
export function kindPlural(kind: string, words: Language): string {
  return textOf(words.kinds, kind) ?? (kind === NONE ? words.filters.none.kind : kind)
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The text of a code that came from data; undefined where there is none. */
function textOf(texts: Readonly<Record<string, string>> | undefined, code: string): string | undefined {
  return texts && Object.hasOwn(texts, code) ? texts[code] : undefined
}

/**
 * A figure in words: "at least 140", "137–140", "137–140+" where it is open upwards, "140 (100–300)" where the decided
 * figure lies between, "at most 5" where only the upper end is known. Null, or nothing known in it, is "not stated".
 */
export function figureWords(figure: Figure | null, { figures }: Language): string {
  if (!figure) return figures.notStated
  const { low, best, high } = figure
  const least = low ?? best
  if (least === null) return high === null ? figures.notStated : figures.atMost({ high })
  if (low === null && high !== null && high !== least) return figures.upTo({ best: least, high })
  if (high === null) {
    return best === null || best <= least
      ? figures.atLeast({ low: least })
      : figures.openAbove({ low: least, best })
  }
  if (high === least) return figures.exactly({ best: least })
  return best !== null && best > least && best < high
    ? figures.decided({ low: least, best, high })
    : figures.between({ low: least, high })
}
