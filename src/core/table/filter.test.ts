import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents } from '../fixtures/arbitrary.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../link/state.ts'
import { toColumns } from './columns.ts'
import { filterIncidents } from './filter.ts'
import { textAt } from './text-column.ts'

const ALL: State = { ...DEFAULT_STATE, role: [] }

const found = (part: Partial<State>, columns = EXAMPLE) => {
  const state = { ...ALL, ...part }
  return [...filterIncidents(columns, state, state.q)].map((row) => textAt(columns.id, row))
}

const EXAMPLE = columnsOf(
  feature('a-kabul', { title: 'Attack on an airport', sources: ['001', '002'] }),
  feature('b-kerman', { title: 'Attack on a memorial', country: 'IR', place: 'Kerman', sources: ['002'] }),
  feature('c-kazan', { kind: 'arrest', country: 'RU', place: 'Kazan' }),
  feature('d-nowhere', { role: 'context', kind: 'context', country: null, at: null }),
)

describe('the filter', () => {
  it('lets everything pass that is not restricted', () => {
    expect(found({})).toEqual(['a-kabul', 'b-kerman', 'c-kazan', 'd-nowhere'])
  })

  it('takes any of the values of one facet', () => {
    expect(found({ country: ['IR', 'RU'] })).toEqual(['b-kerman', 'c-kazan'])
  })

  it('asks for every facet at once', () => {
    expect(found({ country: ['IR', 'RU'], kind: ['attack'] })).toEqual(['b-kerman'])
  })

  it('takes an incident for any one of its sources', () => {
    expect([found({ source: ['001'] }), found({ source: ['002'] })]).toEqual([
      ['a-kabul'],
      ['a-kabul', 'b-kerman'],
    ])
  })

  it('finds what has no value under none', () => {
    expect(found({ country: ['none'] })).toEqual(['d-nowhere'])
  })

  it('finds nothing for a value that nothing has, the names that objects bring along among them', () => {
    expect([found({ country: ['XX'] }), found({ country: ['__proto__'] })]).toEqual([[], []])
  })

  it('leaves context out by default', () => {
    expect(found({ role: DEFAULT_STATE.role })).toEqual(['a-kabul', 'b-kerman', 'c-kazan'])
  })

  it('asks for every word of the search, in any order, case or spelling', () => {
    expect([found({ q: 'ATTACK iran' }), found({ q: 'ìran àttack' }), found({ q: 'attack russia' })]).toEqual(
      [['b-kerman'], ['b-kerman'], []],
    )
  })

  it('asks for facets and search together', () => {
    expect(found({ q: 'attack', source: ['001'] })).toEqual(['a-kabul'])
  })

  it('finds nothing where there is nothing', () => {
    expect(found({}, columnsOf())).toEqual([])
  })

  it('finds what its definition finds, in the order of the columns', () => {
    const lists = {
      country: fc.subarray(['AF', 'IR', 'RU', 'none']),
      kind: fc.subarray(['attack', 'arrest']),
      role: fc.subarray(['incident', 'context']),
      source: fc.subarray(['001', '002', 'none']),
      q: fc.constantFrom('', 'raid', 'a mosque', 'market attack', 'x'),
    }
    fc.assert(
      fc.property(incidents, fc.record(lists), (given, part) => {
        const { columns, features } = toColumns(given)
        const expected = features.filter(({ properties: p }) => {
          const has = (wanted: string[], values: readonly string[]) =>
            wanted.length === 0 ||
            (values.length > 0 ? values : ['none']).some((value) => wanted.includes(value))
          const words = part.q.split(' ').filter(Boolean)
          return (
            has(part.country, p.country ? [p.country] : []) &&
            has(part.kind, [p.kind]) &&
            has(part.role, [p.role]) &&
            has(part.source, p.sources) &&
            words.every((word) =>
              textAt(
                columns.search,
                features.findIndex((f) => f.properties === p),
              ).includes(word),
            )
          )
        })
        expect(found(part, columns)).toEqual(expected.map(({ id }) => id))
      }),
    )
  })
})
