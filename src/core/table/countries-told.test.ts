import { expect, it } from 'vitest'
import type { CountriesTold, CountryTold } from '../answer.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { countriesTold } from './countries-told.ts'
import { textAt } from './text-column.ts'

const totalOf = { role: 'aggregate', kind: 'aggregate', placePrecision: 'none', at: null } as const
const plot = { kind: 'foiled-plot' } as const

const columns = columnsOf(
  feature('plot-ru', { ...plot, start: '2015-01-01', end: '2015-12-31', country: 'RU', sources: ['002'] }),
  feature('attack-af', { start: '2015-04-18', country: 'AF', sources: ['001', '002'] }),
  feature('again-af', { start: '2016-01-01', country: 'AF', sources: ['000'] }),
  feature('attack-ru', { start: '2024-03-22', country: 'RU', sources: ['001'] }),
  feature('plot-qa', { ...plot, start: '2022-11-01', country: 'QA', sources: ['004'] }),
  feature('warning-us', { role: 'signal', kind: 'warning', start: '2023-01-01', country: 'US' }),
  feature('arrests', { kind: 'arrest', start: '2023-05-01', country: null, region: '150', sources: ['002'] }),
  feature('total-pk', {
    ...totalOf,
    start: '2016-01-01',
    end: '2024-03-31',
    country: 'PK',
    sources: ['002'],
  }),
  feature('total-af', {
    ...totalOf,
    start: '2016-01-01',
    end: '2024-03-31',
    country: 'AF',
    sources: ['003'],
  }),
  feature('total-world', { ...totalOf, start: '2016-01-01', end: '2024-03-31', country: null }),
)
const rowsOf = (test: (id: string) => boolean) =>
  Uint32Array.from({ length: columns.count }, (_, i) => i).filter((i) => test(textAt(columns.id, i)))
const shown = rowsOf((id) => !id.startsWith('total'))
const totals = rowsOf((id) => id.startsWith('total'))

const named = (lists: CountriesTold) =>
  Object.fromEntries(
    Object.entries<readonly CountryTold[]>({ ...lists }).map(([list, of]) => [
      list,
      of.map(({ code, indices, sources }) => [
        code,
        indices.map((i) => textAt(columns.id, i)).join(),
        sources.join(),
      ]),
    ]),
  )

it('a country stands where most is told of it: reached, meant, in a total; what has none by its region', () => {
  expect(named(countriesTold(columns, shown, totals))).toEqual({
    reached: [
      ['AF', 'attack-af,again-af', '000,001,002'],
      ['RU', 'attack-ru', '001'],
    ],
    meant: [['QA', 'plot-qa', '004']],
    totals: [['PK', 'total-pk', '002']],
    regions: [
      ['150', 'arrests', '002'],
      ['none', 'total-world', ''],
    ],
  })
})

it('nothing shown and no total tell of no country', () => {
  expect(named(countriesTold(columns, new Uint32Array(), new Uint32Array()))).toEqual({
    ...{ reached: [], meant: [], totals: [], regions: [] },
  })
})
