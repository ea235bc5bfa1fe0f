import { type IncidentProperties, UNSTATED } from './incident.ts'

/** What stands in a table where a file says nothing. */
const NOTHING: readonly unknown[] = [null, undefined, 'none', UNSTATED]

/**
 * Fields of which "none" says something: that nothing is located, and that nobody said whether it happened, where a file that
 * says nothing is one of the first version of our own, which has firm incidents alone.
 */
const SAYS_NONE: readonly string[] = ['placePrecision', 'certainty']

/**
 * The properties that a file said: what is unknown is left out and not called "none", nor is a radius of 0 written that nobody
 * stated. Reading them again gives the same feature. `blanks` are the texts that stand for missing ones.
 */
export function statedOf(
  properties: IncidentProperties,
  blanks: readonly string[],
): Partial<IncidentProperties> {
  const isSaid = ([name, value]: readonly [string, unknown]) => {
    if (SAYS_NONE.includes(name)) return value !== UNSTATED
    if (name === 'radiusKm') return value !== 0
    if (Array.isArray(value)) return value.length > 0 && !(name === 'sources' && String(value) === 'file')
    return !NOTHING.includes(value) && !(typeof value === 'string' && blanks.includes(value))
  }
  return Object.fromEntries(Object.entries(properties).filter(isSaid))
}
