import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gazetteer } from '../gazetteer/gazetteer.ts'
import { checkFile } from './check.ts'

// Built before the first test, so that none of them is charged for it.
gazetteer()

const FIXTURES = join(import.meta.dirname, 'fixtures')

/** Each fixture has one defect and is named after it: the field, and what is said about it. */
const DEFECTS: Readonly<Record<string, readonly [field: string | undefined, what: string]>> = {
  'aggregate-at-a-point': [
    'geometry',
    'is a point known to within a city, but an aggregate is no event at a point',
  ],
  'attack-type-of-an-arrest': ['attackType', 'is "suicide-bombing", but the kind is arrest'],
  'byte-order-mark': [undefined, 'begins with a byte order mark'],
  'claim-from-unlisted-source': ['claims.1.source', '"902" is not in sources'],
  'claim-too-long': ['claims.0.says', 'has 10 words, at most 8 allowed'],
  'cut-off': [
    undefined,
    'is not JSON: line 10, column 20: expected a text that is closed before the line ends, with valid escapes, found "\\""',
  ],
  'date-out-of-range': [
    'start',
    '2092-09-05 is out of range: later than the last of its documents, 2024-03-31',
  ],
  'date-that-does-not-exist': ['start', 'is "2022-02-30"'],
  'day-as-a-figure': ['claims.0.high', 'is "2022-09-05"'],
  'denied-host': ['summary', 'links to "t.me"'],
  'doubtful-without-note': ['certainty', 'is doubtful, and no note says why'],
  'duplicate-id': ['id', 'is the id of another feature too'],
  'duplicate-key': ['case', 'the key "case" stands twice in one object'],
  empty: [undefined, 'is empty'],
  'end-before-start': ['end', '2022-09-04 lies before start, 2022-09-05'],
  'far-from-gazetteer-place': [
    'geometry.coordinates',
    'lies 74 km from its gazetteer place geonames:1138958 (Kabul, AF)',
  ],
  'figure-as-a-day': ['claims.0.low', 'is 2024'],
  'figure-without-claim': ['injured', 'is a figure that no claim gives'],
  'figures-out-of-order': ['killed', 'low 8, best 5, high 8 are not in order'],
  'hidden-character': ['place', 'holds U+202E, which is a character that nobody sees'],
  'inferred-date-without-note': ['dateBasis', 'is inferred, and no note says why'],
  'kind-against-role': ['kind', "is attack, which the role signal can't have"],
  'latitude-out-of-range': ['geometry.coordinates.1', 'is 134.52813, at most 90 allowed'],
  'loaded-word': ['summary', 'says "deadliest"'],
  'lonely-case': ['case', '"kabul-2022" is the case of no other feature'],
  'missing-field': ['title', 'is missing'],
  'no-claim': ['claims', 'is empty'],
  'not-a-collection': [undefined, 'is not a FeatureCollection'],
  'not-canonical': [undefined, 'is not in canonical form'],
  'not-json': [undefined, 'is not JSON: line 19, column 9: expected "," or "}", found "\\""'],
  'not-sorted': [undefined, 'stands after "kandahar-bank-2024": features are not sorted by start, then id'],
  'not-utf8': [undefined, 'is not UTF-8 (first at line 9)'],
  'outside-its-country': ['geometry.coordinates', '[71.57849, 34.008] lies outside Afghanistan'],
  'point-without-place': ['geometry', 'is a point, but placePrecision is none'],
  'precision-against-interval': ['datePrecision', 'is month, but 2022-09-05 to 2022-09-05 is not one month'],
  'radius-against-precision': ['radiusKm', 'is 140 km, but a place known to within a city has 2 to 25 km'],
  'region-beside-a-country': ['region', 'is "034", but there is a country'],
  'region-of-another-spelling': ['admin1', 'is "Kaboul", but geonames:1138958 lies in "Kabul"'],
  'reserved-key': ['__proto__', 'there is no such field'],
  'source-without-claim': ['sources', 'lists "902", from which there is no claim'],
  'swapped-coordinates': [
    'geometry.coordinates',
    '[34.52813, 69.17233] looks swapped: [69.17233, 34.52813] lies in Afghanistan',
  ],
  'text-too-long': ['title', 'has 10000 characters, at most 200 allowed'],
  'title-counts-victims': ['title', 'counts victims'],
  'title-too-short': ['title', 'has 2 words, 5 to 10 allowed'],
  'unknown-actor': ['actor', '"ISIS-K" is not in CODING.md'],
  'unknown-claim-field': ['claims.1.field', '"dead" is nothing that a claim is about'],
  'unknown-country': ['country', '"UK" is no country of ISO 3166-1'],
  'unknown-field': ['casualties', 'there is no such field'],
  'unknown-gazetteer-id': ['gazetteer', '"geonames:1" is not in the gazetteer'],
  'unknown-kind': [
    'kind',
    'is "raid", not one of attack, foiled-plot, arrest, security-operation, warning, threat, territorial-control, organisation, context, aggregate',
  ],
  'unit-without-figure': ['claims.0.unit', 'is "hours", but the claim has no figure'],
  'unknown-region': ['region', '"999" is no part of the world in UN M49'],
  'unknown-source': ['sources.2', 'there is no document "999" in sources.json'],
  utf16: [undefined, 'is UTF-16, not UTF-8'],
  'value-of-no-vocabulary': ['claims.0.value', '"certain" is no attribution'],
  'wrong-locator': ['claims.0.locator', 'is "page 4"'],
  'wrong-type': ['radiusKm', 'is "14", not a number'],
  'zero-for-unknown': ['injured', 'is 0 in low, best'],
}

const check = (name: string) => checkFile(join(FIXTURES, `${name}.geojson`))

describe('check', () => {
  it('finds nothing in a file without defects', () => {
    const { issues, features } = check('valid')
    expect(issues).toEqual([])
    expect(features.map(({ id }) => id)).toEqual(['kabul-embassy-2022', 'kandahar-bank-2024'])
  })

  it.each(Object.entries(DEFECTS))('names the one defect of %s', (name, [field, what]) => {
    expect(check(name).issues.map((issue) => [issue.field, issue.what])).toEqual([[field, what]])
  })

  it('has a test for every fixture', () => {
    const names = readdirSync(FIXTURES).flatMap((file) => /^(.*)\.geojson$/.exec(file)?.[1] ?? [])
    expect(names.sort()).toEqual([...Object.keys(DEFECTS), 'twenty-defects', 'valid'].sort())
  })

  it('says what to do about every defect', () => {
    for (const name of Object.keys(DEFECTS)) {
      for (const { fix } of check(name).issues) expect(fix).toMatch(/^[A-Z].+/)
    }
  })

  it('says that there is no such file', () => {
    expect(check('nowhere').issues.map(({ what }) => what)).toEqual(['there is no such file'])
  })
})
