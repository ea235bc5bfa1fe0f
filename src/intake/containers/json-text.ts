import { LONGEST_TEXT } from '../../core/record/limits.ts'

/** A value as the text of a cell: the empty one where there is none, JSON of what is no text. Cut to what a card shows. */
export function textOfJson(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return shortened(value)
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  // A list of words is read as one, as tables write it.
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return shortened(value.join('; '))
  return shortened(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one)) ?? '')
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT).replace(/\p{Surrogate}$/u, '') : text
}
