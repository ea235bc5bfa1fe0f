import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, states } from '../core/fixtures/arbitrary.ts'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import { type Question, SORT_KEYS, type Sort, scopeOf, selectedOf } from '../core/question.ts'
import { filterIncidents } from '../core/table/filter.ts'
import { textAt } from '../core/table/text-column.ts'
import { membersOf } from '../core/table/window.ts'
import { isShown } from '../core/time/interval.ts'
import { createView } from '../core/view.ts'
import { localSource } from './local.ts'

const EXAMPLE = datasetOf(
  feature('kabul', { start: '2021-08-26', title: 'Beta', sources: ['S1', 'S2'] }),
  feature('moscow', { start: '2024-03-22', title: 'Alpha', country: 'RU', at: [37.62, 55.75] }),
  feature('nowhere', { start: '2022-02-01', title: 'Gamma', country: null, at: null, sources: ['S1'] }),
  feature('summer', { start: '2023-06-01', end: '2023-08-31', title: 'Delta', kind: 'foiled-plot' }),
)
const source = localSource(EXAMPLE)
const scopeAt = (part: Partial<State> = {}) => {
  const view = source.view({ ...DEFAULT_STATE, ...part })
  return scopeOf(view.state, view.window)
}
const newest: Sort = { by: 'date', down: true, lang: 'en' }
const page = (part: Partial<Extract<Question, { ask: 'page' }>> = {}) =>
  source.now({
    ...{ ask: 'page', scope: scopeAt(), only: null, sort: newest, offset: 0, limit: 10, find: null },
    ...part,
  })!
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
const BASE = [69.1723, 34.5281] as const

describe('a list', () => {
  it('is given by the page, with its length and where an incident stands', () => {
    const { total, offset, rows, found } = page({ offset: 1, limit: 2, find: 'kabul' })
    expect({ total, offset, rows: ids(rows), found }).toEqual({
      ...{ total: 4, offset: 1, found: 3 },
      rows: ['summer', 'nowhere'],
    })
  })

  it('does not end in rows that do not exist, wherever a page begins', () => {
    expect(
      [page({ offset: 3, limit: 5 }), page({ offset: 9, limit: 5 })].map(({ rows }) => ids(rows)),
    ).toEqual([['kabul'], []])
  })

  it('holds only the incidents that are named, of those in time', () => {
    const { total, rows } = page({ only: ['moscow', 'kabul', 'elsewhere'] })
    expect([total, ids(rows)]).toEqual([2, ['moscow', 'kabul']])
  })

  it('is sorted by each column, equal ones by time', () => {
    const sorted = SORT_KEYS.map((by) => ids(page({ sort: { by, down: false, lang: 'en' } }).rows).join())
    expect(sorted).toEqual([
      'kabul,nowhere,summer,moscow',
      'moscow,kabul,summer,nowhere',
      'nowhere,kabul,summer,moscow',
      'kabul,nowhere,moscow,summer',
      'kabul,nowhere,summer,moscow',
      'nowhere,summer,moscow,kabul',
    ])
  })

  it('turns round when it goes down, and says where an incident stands then', () => {
    for (const by of SORT_KEYS) {
      const up = ids(page({ sort: { by, down: false, lang: 'en' } }).rows)
      const down = page({ sort: { by, down: true, lang: 'en' }, find: 'summer' })
      expect([ids(down.rows), down.found]).toEqual([up.toReversed(), 3 - up.indexOf('summer')])
    }
  })

  it('holds, page by page, what its definition gives', () => {
    fc.assert(
      fc.property(incidents, states, fc.integer({ min: 1, max: 7 }), (features, state, limit) => {
        const dataset = datasetOf(...features)
        const one = localSource(dataset)
        const { window } = one.view(state)
        const { columns, order } = createView(dataset)(state)
        const expected = [...membersOf(columns, order, window, state.certain)]
        const found: number[] = []
        for (let offset = 0; offset <= expected.length; offset += limit) {
          const question = { scope: scopeOf(state, window), only: null, find: null, offset, limit }
          const sort = { ...newest, down: false }
          found.push(...one.now({ ask: 'page', ...question, sort })!.rows.map(({ index }) => index))
        }
        expect(found).toEqual(expected)
      }),
    )
  })
})

describe('one incident', () => {
  it('is known with its texts, and with whether it is shown', () => {
    const [index] = source.now({ ask: 'find', ids: ['moscow'] })!
    const about = (scope: ReturnType<typeof scopeAt>) => {
      const { record, feature, inWindow, passes } = source.now({ ask: 'incident', index: index!, scope })!
      return [record.title, feature?.properties.title, inWindow, passes]
    }
    expect([about(scopeAt()), about(scopeAt({ country: ['AF'] })), about(scopeAt({ at: 18_900 }))]).toEqual([
      ['Alpha', 'Alpha', true, true],
      ['Alpha', 'Alpha', true, false],
      ['Alpha', 'Alpha', false, true],
    ])
  })

  it('is nothing where there is none', () => {
    expect([
      source.now({ ask: 'find', ids: ['elsewhere'] }),
      source.now({ ask: 'records', indices: [-1, 4, 0] })!.length,
      source.now({ ask: 'incident', index: 9, scope: scopeAt() }),
    ]).toEqual([[-1], 1, null])
  })

  it('has neighbours in its country, among those that pass the filters', () => {
    const selected = selectedOf(DEFAULT_STATE)
    const neighbours = (index: number) => source.now({ ask: 'neighbours', index, selected })
    expect([0, 1, 2, 3].map(neighbours)).toEqual([
      { before: null, after: 2 },
      { before: null, after: null },
      { before: 0, after: null },
      { before: null, after: null },
    ])
  })

  it('has the neighbours that a walk through all of them finds', () => {
    fc.assert(
      fc.property(incidents, states, fc.nat(), (features, state, at) => {
        fc.pre(features.length > 0)
        const dataset = datasetOf(...features)
        const one = localSource(dataset)
        const index = at % features.length
        const recordAt = (i: number) => one.now({ ask: 'records', indices: [i] })![0]!
        const { country } = recordAt(index)
        const same = [...filterIncidents(dataset.columns, state, state.q)].filter(
          (row) => country !== null && recordAt(row).country === country,
        )
        expect(one.now({ ask: 'neighbours', index, selected: selectedOf(state) })).toEqual({
          before: same.filter((row) => row < index).at(-1) ?? null,
          after: same.find((row) => row > index) ?? null,
        })
      }),
    )
  })
})

describe('distances', () => {
  const fresh = () => localSource(EXAMPLE)
  const farthest = { ask: 'farthest', scope: scopeAt(), base: BASE } as const

  it('are not at hand before they are asked for, and are from then on', async () => {
    const one = fresh()
    const before = one.now(farthest)
    const asked = Math.round((await one.ask(farthest))!)
    expect([before, asked, Math.round(one.now(farthest)!)]).toEqual([undefined, 3370, 3370])
  })

  it('are those of what is shown, and none where nothing is located', async () => {
    const one = fresh()
    const km = (part: Partial<State>) => one.ask({ ...farthest, scope: scopeAt(part) })
    expect([await km({ country: ['AF'] }), await km({ country: ['none'] })]).toEqual([0, null])
  })

  it('tell how far one incident lies from a base', async () => {
    const one = fresh()
    const km = await Promise.all(
      [0, 1, 3].map((index) => one.ask({ ask: 'distance', index, base: [37.62, 55.75] })),
    )
    expect(km.map((value) => value && Math.round(value))).toEqual([3370, null, 0])
  })

  it('do not hold up the firsts in a country', async () => {
    const one = fresh()
    const question = { ask: 'firsts', selected: selectedOf(DEFAULT_STATE) } as const
    const kinds = (firsts: readonly { readonly kind: string }[]) => firsts.map(({ kind }) => kind).join()
    expect([
      kinds(one.now({ ...question, base: null })!),
      one.now({ ...question, base: BASE }),
      kinds(await one.ask({ ...question, base: BASE })),
    ]).toEqual(['country,country', undefined, 'country,farthest,country,farthest'])
  })
})

it('a question and its answer go through JSON unharmed', async () => {
  const scope = scopeAt()
  const selected = selectedOf(DEFAULT_STATE)
  const period = { selected, period: scope.window, certain: false }
  const questions: Question[] = [
    { ask: 'find', ids: ['moscow'] },
    { ask: 'records', indices: [0, 3] },
    { ask: 'page', scope, only: null, sort: newest, offset: 0, limit: 3, find: 'kabul' },
    { ask: 'incident', index: 0, scope },
    { ask: 'distance', index: 0, base: BASE },
    { ask: 'neighbours', index: 0, selected },
    { ask: 'facets', scope },
    { ask: 'firsts', selected, base: BASE },
    { ask: 'farthest', scope, base: BASE },
    { ask: 'intervals', selected, limit: 5 },
    { ask: 'arrivals', period, after: null, to: scope.window.to, limit: 2 },
    { ask: 'begun', scope, after: scope.window.from, limit: 5 },
    { ask: 'run', period },
    { ask: 'features', scope },
    { ask: 'places', scope, by: 'country' },
    { ask: 'toll', scope },
    { ask: 'counts', scope, unit: 'month' },
    { ask: 'path', scope, base: BASE },
    { ask: 'choices' },
    { ask: 'classes', by: 'country', indices: [1, 0] },
  ]
  for (const question of questions) {
    const through = JSON.parse(JSON.stringify(question)) as Question
    const answer = await source.ask(question)
    expect(await localSource(EXAMPLE).ask(through)).toEqual(JSON.parse(JSON.stringify(answer)))
  }
})

it('names as begun what came into view since a day: possible ones on their first day, certain ones on their last', () => {
  fc.assert(
    fc.property(incidents, fc.integer({ min: 0, max: 90 }), fc.boolean(), (features, day, certain) => {
      const dataset = datasetOf(...features)
      const { columns } = dataset
      const from = 19_700
      const [after, to] = [from + day, from + day + 10]
      const { filtered } = createView(dataset)(DEFAULT_STATE)
      const selected = selectedOf(DEFAULT_STATE)
      const begun = localSource(dataset).now({
        ask: 'begun',
        scope: { selected, window: { from, to }, certain },
        after,
        limit: 100,
      })!
      const shown = (row: number, window: { from: number; to: number }) =>
        isShown(columns.start[row]!, columns.end[row]!, window, certain)
      const wanted = [...filtered].filter(
        (row) => shown(row, { from, to }) && !shown(row, { from, to: after }),
      )
      expect(ids(begun)).toEqual(wanted.map((row) => textAt(columns.id, row)))
    }),
    { numRuns: 500 },
  )
})
