import type { z } from 'zod'
import { type Issue, quoted } from './issue.ts'

type ZodIssue = z.core.$ZodIssue

/** What a field has to look like, by the last name in its path; said where the schema finds another shape. */
const SHAPES: Readonly<Record<string, string>> = {
  id: 'lower-case words joined by hyphens, such as "kabul-airport-2021"',
  case: 'lower-case words joined by hyphens, such as "crocus-2024", or null',
  start: 'a day that exists, as YYYY-MM-DD',
  end: 'a day that exists, as YYYY-MM-DD',
  earliest: 'a day that exists, as YYYY-MM-DD',
  latest: 'a day that exists, as YYYY-MM-DD',
  country: 'an ISO 3166-1 alpha-2 code in capitals, such as "AF", or null',
  region: 'a UN M49 code of three digits, such as "150", or null',
  gazetteer: 'an id from `geodata geocode`, such as "geonames:542374", or null',
  attackType: 'a word of CODING.md, or null',
  targetType: 'a word of CODING.md, or null',
  field: 'a word of CODING.md',
  language: 'a language code, such as "en"',
  killed: '{ "low", "best", "high" } of whole numbers or null, or null',
  injured: '{ "low", "best", "high" } of whole numbers or null, or null',
  low: 'a number or null',
  best: 'a number or null',
  high: 'a number or null',
  geometry: 'a Point, or null where nothing is located',
  coordinates: '[longitude, latitude] in degrees',
  sources: 'a list of document ids, one at least',
}

/** As SHAPES, for `low` and `high` of a claim. */
const CLAIM_BOUND = 'a number, or a day as YYYY-MM-DD where the claim is about a date, or null'

/**
 * The issues of a failed parse, each with its path inside the value. `value` is what was parsed: what is wrong is
 * shown as it stands there. An unknown key is an issue of its own.
 */
export function schemaIssues(
  error: z.core.$ZodError,
  value: unknown,
  at: Pick<Issue, 'file' | 'feature'>,
): Issue[] {
  return error.issues.flatMap((issue): Issue[] => {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        ...at,
        field: fieldOf([...path, key]),
        what: 'there is no such field',
        fix: 'Correct its name or remove it',
      }))
    }
    const found = path.reduce<unknown>(step, value)
    const field = fieldOf(path)
    return [{ ...at, ...(field !== '' && { field }), what: whatIs(issue, found), fix: fixOf(issue, path) }]
  })
}

function whatIs(issue: ZodIssue, found: unknown): string {
  if (found === undefined) return 'is missing'
  if (issue.code === 'invalid_type') return `is ${quoted(found)}, not ${article(issue.expected)}`
  if (issue.code === 'invalid_value') return `is ${quoted(found)}, not one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small' || issue.code === 'too_big') return `${size(found)}, ${bound(issue)}`
  return `is ${quoted(found)}`
}

function size(found: unknown): string {
  if (typeof found === 'string') return found.trim() === '' ? 'is empty' : `has ${found.length} characters`
  if (Array.isArray(found)) return `has ${found.length} entries`
  return `is ${quoted(found)}`
}

function bound(issue: Extract<ZodIssue, { code: 'too_small' | 'too_big' }>): string {
  return issue.code === 'too_small' ? `at least ${issue.minimum} wanted` : `at most ${issue.maximum} allowed`
}

function fixOf(issue: ZodIssue, path: readonly string[]): string {
  const name = path.findLast((part) => !/^\d+$/.test(part))
  const isBound = path.includes('claims') && (name === 'low' || name === 'high')
  const shape = name === undefined ? undefined : isBound ? CLAIM_BOUND : SHAPES[name]
  if (issue.code === 'invalid_value') return 'Use one of them'
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'Shorten it' : 'Correct it'
  if (shape !== undefined) return `Write ${shape}`
  return issue.code === 'invalid_type' ? `Write ${article(issue.expected)}` : 'Correct it'
}

function article(type: string): string {
  const names: Readonly<Record<string, string>> = {
    array: 'a list',
    tuple: 'a list',
    int: 'a whole number',
    object: 'an object',
    record: 'an object',
    string: 'a text',
  }
  return names[type] ?? `a ${type}`
}

function fieldOf(path: readonly string[]): string {
  return path.join('.').replace(/^properties\./, '')
}

function step(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string, unknown>)[key]
}
