import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature } from '../../core/fixtures/feature.ts'
import { FLAT_NAMES, flatCells } from '../../core/record/flat-feature.ts'
import type { IncidentFeature } from '../../core/record/incident.ts'
import { GEODATA } from '../data-files.ts'
import { csvOf } from './csv.ts'
import { FLAT_COLUMNS } from './flat-columns.ts'

const FEATURES: readonly IncidentFeature[] = JSON.parse(
  readFileSync(join(GEODATA, 'incidents.geojson'), 'utf8'),
).features

/** Records of a CSV, as RFC 4180 has it, by another way than the writer's: character by character. */
function parse(csv: string): Record<string, string>[] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < csv.length; i++) {
    const row = rows.at(-1)!
    const sign = csv[i]!
    if (quoted && sign === '"' && csv[i + 1] === '"') row[row.length - 1] += csv[++i]!
    else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === ',') row.push('')
    else if (!quoted && sign === '\n') rows.push([''])
    else row[row.length - 1] += sign
  }
  const [names, ...records] = rows.slice(0, -1)
  return records.map((cells) => Object.fromEntries(names!.map((name, i) => [name, cells[i]!])))
}

const one = (id: string, given: Parameters<typeof feature>[1] = {}) => parse(csvOf([feature(id, given)]))[0]!

describe('csvOf', () => {
  it('writes a feature with its figures in parts, its documents in one cell and nothing for what is not known', () => {
    const given = {
      ...{ title: 'Attack, "so called"', sources: ['000', '001'], radiusKm: 0.2 },
      killed: { low: 137, best: 140, high: null },
    }
    expect(one('a', given)).toMatchObject({
      ...{ id: 'a', title: 'Attack, "so called"', sources: '000;001', radiusKm: '0.2' },
      ...{ killed_low: '137', killed_best: '140', killed_high: '', injured_best: '', case: '' },
    })
  })

  it('keeps the minus of a longitude in the west and of a latitude in the south', () => {
    expect(one('a', { at: [-96.1906, -12.22277] })).toMatchObject({
      longitude: '-96.1906',
      latitude: '-12.22277',
    })
  })

  it('leaves the coordinates of what has no place empty', () => {
    expect(one('a', { at: null })).toMatchObject({ longitude: '', latitude: '' })
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['  @SUM(A1)', "  '@SUM(A1)"],
    ['\t-2', "\t'-2"],
    ['a;=1', "a;'=1"],
    ['a\n+1', "a\n'+1"],
    ['"=1', '"\'=1'],
    ['＝1', "'＝1"],
    ['8-year-old, 1+1=2', '8-year-old, 1+1=2'],
  ])('makes no formula of the text %j', (title, safe) => {
    expect(one('a', { title }).title).toBe(safe)
  })

  it('is the line of names alone for no features', () => {
    expect(csvOf([])).toBe(`${FLAT_COLUMNS.map(({ name }) => name).join(',')}\n`)
  })

  it('is read back as it was, whatever the texts, but for the apostrophes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aß漢😀",;=-\n\r\t ') }),
        fc.string(),
        (title, place) => {
          const without = (text: string) => text.replaceAll("'", '')
          const read = parse(csvOf([feature('a', { title, place }), feature('b')])).map((row) => row.title!)
          expect(read.map(without)).toEqual([without(title), 'Title of b'])
        },
      ),
    )
  })

  it('starts no cell with a sign that begins a formula, whatever stands between cells', () => {
    const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ',', ';', '\t', '"', ' ', 'a', '\n') })
    fc.assert(
      fc.property(text, text, (title, place) => {
        const csv = csvOf([feature('a', { title, place, at: [-1, -1] })])
        const dangerous = csv.split(/[,;\t\n]/).filter((cell) => /^[\s"]*[=+\-@]/.test(cell))
        expect(dangerous).toEqual(['-1', '-1'])
      }),
    )
  })

  it('says of the dataset what its GeoJSON says, without an apostrophe in it', () => {
    const cells = (of: IncidentFeature) =>
      Object.fromEntries(FLAT_COLUMNS.map(({ name, of: value }) => [name, String(value(of) ?? '')]))
    expect(parse(csvOf(FEATURES))).toEqual(FEATURES.map(cells))
  })
})

it('has the columns that rows are taken along with', () => {
  expect(FLAT_COLUMNS.map(({ name }) => name)).toEqual(FLAT_NAMES)
  expect(FEATURES.map((one) => FLAT_COLUMNS.map(({ of }) => of(one)))).toEqual(FEATURES.map(flatCells))
})
