import type { Field } from '../../core/record/own-data.ts'
import type { FieldColumns } from '../fields.ts'

/** What a hashtag with its attributes gives (https://hxlstandard.org/standard/1-1final/dictionary), the best first. */
const TAGS: readonly (readonly [Field, string, readonly string[]])[] = [
  ['start', '#date', ['start']],
  ['end', '#date', ['end']],
  ['start', '#date', ['occurred']],
  ['start', '#date', []],
  ['lat', '#geo', ['lat']],
  ['lon', '#geo', ['lon']],
  ['point', '#geo', ['coord']],
  ['country', '#country', ['code']],
  ['country', '#country', []],
  ['admin1', '#adm1', ['name']],
  ['admin1', '#adm1', []],
  ['place', '#loc', ['name']],
  ['place', '#loc', []],
  ['kind', '#event', ['type']],
  ['id', '#event', ['id']],
  ['id', '#event', ['code']],
  ['title', '#event', ['name']],
  ['summary', '#description', []],
  ['killed', '#affected', ['killed']],
  ['injured', '#affected', ['injured']],
  ['actor', '#group', ['name']],
  ['actor', '#actor', []],
  ['actor', '#group', []],
]

/** Attributes by which a column is another one: a year alone is no day, a total no event. */
const NOT = ['year', 'reported', 'updated', 'total', 'count', 'num']

/** Columns by the hashtags that stand below their names. */
export function columnsOfTags(columns: readonly string[], tags: readonly string[]): FieldColumns {
  const found: { [F in Field]?: string } = {}
  const taken = new Set<number>()
  for (const [field, tag, wanted] of TAGS) {
    if (found[field] !== undefined) continue
    const at = tags.findIndex((text, i) => {
      const [name, ...attributes] = text.split('+')
      return (
        !taken.has(i) &&
        name === tag &&
        wanted.every((one) => attributes.includes(one)) &&
        !attributes.some((one) => NOT.includes(one))
      )
    })
    if (at < 0) continue
    taken.add(at)
    found[field] = columns[at]!
  }
  return found
}
