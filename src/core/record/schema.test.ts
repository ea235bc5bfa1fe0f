import { describe, expect, it } from 'vitest'
import type { IncidentFeature } from './incident.ts'
import { featureSchema } from './schema.ts'
import { schemaIssues } from './schema-issues.ts'

const feature: IncidentFeature = {
  type: 'Feature',
  id: 'kabul-embassy-2022',
  geometry: null,
  properties: {
    title: 'Bombing outside an embassy in Kabul',
    summary: 'A bomb went off.',
    role: 'incident',
    kind: 'attack',
    case: null,
    certainty: 'firm',
    start: '2024-02-29',
    end: '2024-02-29',
    datePrecision: 'day',
    dateBasis: 'stated',
    place: 'Kabul',
    admin1: null,
    country: 'AF',
    region: null,
    placePrecision: 'none',
    radiusKm: 0,
    placeBasis: 'stated',
    gazetteer: 'admin1:AF.13',
    actor: 'ISKP',
    attribution: 'claimed',
    attackType: null,
    targetType: null,
    killed: { low: 5, best: null, high: null },
    injured: null,
    sources: ['001'],
    claims: [],
    notes: [],
  },
}

const withProperty = (key: string, value: unknown) => ({
  ...feature,
  properties: { ...feature.properties, [key]: value },
})

function issuesOf(value: unknown) {
  const parsed = featureSchema.safeParse(value)
  const issues = parsed.success ? [] : schemaIssues(parsed.error, value, { file: 'f' })
  return issues.map(({ field, what, fix }) => [field, what, fix])
}

describe('the schema of a feature', () => {
  it('lets a whole feature through as it is', () => {
    expect(featureSchema.parse(feature)).toEqual(feature)
  })

  it('knows which days exist', () => {
    expect(issuesOf(withProperty('start', '2023-02-29'))).toEqual([
      ['start', 'is "2023-02-29"', 'Write a day that exists, as YYYY-MM-DD'],
    ])
  })

  it('knows no year zero', () => {
    expect(issuesOf(withProperty('end', '0000-06-01'))).toEqual([
      ['end', 'is "0000-06-01"', 'Write a day that exists, as YYYY-MM-DD'],
    ])
  })

  it('names missing, wrong and unknown fields, all at once', () => {
    const { title: _, ...rest } = feature.properties
    const broken = { ...feature, properties: { ...rest, radiusKm: '3', role: 'hero', colour: 'red' } }
    expect(issuesOf(broken)).toEqual([
      ['title', 'is missing', 'Write a text'],
      ['role', 'is "hero", not one of incident, signal, context, aggregate', 'Use one of them'],
      ['radiusKm', 'is "3", not a number', 'Write a number'],
      ['colour', 'there is no such field', 'Correct its name or remove it'],
    ])
  })

  it('says where in a list something is wrong', () => {
    const claim = { source: '001', locator: 'p1', field: 'killed', says: 'five', low: 'five', high: null }
    expect(issuesOf(withProperty('claims', [claim]))).toEqual([
      [
        'claims.0.low',
        'is "five"',
        'Write a number, or a day as YYYY-MM-DD where the claim is about a date, or null',
      ],
    ])
  })

  it('refuses keys that objects inherit', () => {
    const text = JSON.stringify(feature).replace(
      '"case":null',
      '"case":null,"__proto__":{"a":1},"constructor":1',
    )
    expect(issuesOf(JSON.parse(text)).map(([field]) => field)).toEqual(['__proto__', 'constructor'])
  })

  it('refuses texts that are empty or longer than a page can show', () => {
    expect(issuesOf(withProperty('title', ' '))).toEqual([
      ['title', 'is empty, at least 1 wanted', 'Correct it'],
    ])
    expect(issuesOf({ ...feature, id: 'a-'.repeat(10_000_000) })).toEqual([
      ['id', 'has 20000000 characters, at most 100 allowed', 'Shorten it'],
    ])
    expect(issuesOf(withProperty('title', 'x'.repeat(10_000)))).toEqual([
      ['title', 'has 10000 characters, at most 200 allowed', 'Shorten it'],
    ])
  })
})
