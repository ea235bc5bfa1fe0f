import type { IncidentFeature } from '../core/record/incident.ts'
import { MOST_BYTES, MOST_FEATURES } from '../core/record/limits.ts'
import type { ReadingIssue } from '../core/record/reading-issue.ts'
import { type Beside, besideOfMaps, NOTHING_BESIDE } from './beside.ts'
import { otherCrs } from './other-crs.ts'
import { type Blanks, type FeatureIssue, isObject, readFeature } from './read-feature.ts'

/** What was read of a file: features that are whole, and everything that could not be used as it stands. */
export interface Reading {
  /** In the order of the file. Empty where the file is refused. */
  readonly features: readonly IncidentFeature[]
  /** What they say that is no part of the table. */
  readonly beside: Beside
  readonly issues: readonly ReadingIssue[]
  /** Features that the file holds, whole or not. */
  readonly of: number
}

const WHOLE_FILE = { effect: 'refused', feature: null, number: 0, field: '' } as const

/** The issue of a file of this size, bytes, before it is read; null where it may be read. */
export function tooLarge(bytes: number): ReadingIssue | null {
  return bytes > MOST_BYTES ? { ...WHOLE_FILE, code: 'too-large', bytes, most: MOST_BYTES } : null
}

/**
 * Reads a GeoJSON FeatureCollection of points with an `id` and a `start`, for page and command alike. Whatever else is
 * missing takes its default: role `incident`, precision `site`, radius 0, the end the start, texts those of `blanks`. A
 * feature that can't be used is left out and named. Never throws.
 */
export function readIncidents(text: string, blanks: Blanks): Reading {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refused({ ...WHOLE_FILE, code: 'not-json', reason: (error as Error).message })
  }
  return normalise(value, blanks)
}

/** As readIncidents, from a JSON value. */
export function normalise(value: unknown, blanks: Blanks): Reading {
  if (!isObject(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
    return refused({ ...WHOLE_FILE, code: 'not-a-collection' })
  }
  const given: readonly unknown[] = value.features
  const crs = otherCrs(value.crs)
  if (crs !== null) return refused({ ...WHOLE_FILE, field: 'crs', code: 'other-crs', crs }, given.length)
  if (given.length > MOST_FEATURES) {
    const n = given.length
    return refused({ ...WHOLE_FILE, code: 'too-many-features', n, most: MOST_FEATURES }, n)
  }
  return readAll(given, blanks)
}

function readAll(given: readonly unknown[], blanks: Blanks): Reading {
  const features: IncidentFeature[] = []
  const beside = new Map<IncidentFeature, ReadonlyMap<string, string>>()
  const issues: ReadingIssue[] = []
  const seen = new Set<string>()
  let heights = 0
  given.forEach((one, i) => {
    const read = readFeature(one, blanks, `feature-${i + 1}`)
    const found: FeatureIssue[] = [...read.issues]
    if (read.id !== null && seen.has(read.id)) found.push({ effect: 'left-out', field: 'id', code: 'twice' })
    if (read.id !== null) seen.add(read.id)
    issues.push(...found.map((issue) => ({ feature: read.id, number: i + 1, ...issue })))
    if (!read.feature || found.some(({ effect }) => effect === 'left-out')) return
    features.push(read.feature)
    if (read.beside.size > 0) beside.set(read.feature, read.beside)
    if (read.hasHeight) heights++
  })
  if (heights > 0) {
    const where = { ...WHOLE_FILE, effect: 'changed', field: 'geometry.coordinates' } as const
    issues.push({ ...where, code: 'heights', n: heights })
  }
  return { features, beside: besideOfMaps(beside), issues, of: given.length }
}

function refused(issue: ReadingIssue, of = 0): Reading {
  return { features: [], beside: NOTHING_BESIDE, issues: [issue], of }
}
