import { describe, expect, it } from 'vitest'
import { isoDay, parseDay } from '../core/day.ts'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../core/state.ts'
import { createActions } from './actions.ts'
import { createAppStore } from './store.ts'
import { createViewer } from './viewer.ts'

const day = (text: string) => parseDay(text)!

function page(given: Partial<State> = {}) {
  const store = createAppStore({ ...DEFAULT_STATE, ...given })
  const view = createViewer(store)
  const actions = createActions(store, view)
  const dataset = datasetOf(
    feature('jalalabad', { start: '2015-04-18' }),
    feature('kabul', { start: '2022-09-05' }),
    feature('kerman', { start: '2024-01-03', country: 'IR' }),
  )
  return {
    store,
    actions,
    load: () => actions.datasetLoaded(dataset, []),
    state: () => store.getState().state,
  }
}

describe('actions', () => {
  it('move the clock to an incident that is selected outside the window', () => {
    const { actions, load, state } = page({ at: day('2016-01-01') })
    load()
    actions.select(2)
    expect([state().id, isoDay(state().at!)]).toEqual(['kerman', '2024-01-03'])
  })

  it('open the incident of a link once there are data', () => {
    const { load, state } = page({ id: 'kabul', at: day('2016-01-01') })
    load()
    expect([state().id, isoDay(state().at!)]).toEqual(['kabul', '2022-09-05'])
  })

  it('say which incident of a link is not in the data, and select none', () => {
    const { store, load, state } = page({ id: 'nowhere' })
    load()
    expect([state().id, store.getState().notices.map(({ words }) => words)]).toEqual([
      null,
      ['id=nowhere is not in this dataset: nothing is selected.'],
    ])
  })

  it('open one incident at a place as its card, several as a list', () => {
    const { store, actions, load, state } = page()
    load()
    actions.openPlace([1])
    const one = [state().id, [...store.getState().stack]]
    actions.openPlace([0, 1])
    expect([one, [state().id, [...store.getState().stack]]]).toEqual([
      ['kabul', []],
      [null, [0, 1]],
    ])
  })

  it('keep a pinned card open when a place without incidents is clicked', () => {
    const { actions, load, state } = page()
    load()
    actions.select(1)
    actions.togglePin()
    actions.openPlace([])
    const pinned = state().id
    actions.togglePin()
    actions.openPlace([])
    expect([pinned, state().id]).toEqual(['kabul', null])
  })

  it('leave an end of the period open where it reaches the end of the data', () => {
    const { actions, load, state } = page()
    load()
    actions.setPeriod({ from: day('2015-04-18'), to: day('2022-12-31') })
    expect([state().from, isoDay(state().to!), isoDay(state().at!)]).toEqual([
      null,
      '2022-12-31',
      '2022-12-31',
    ])
  })

  it('add and remove a value of a facet', () => {
    const { actions, state } = page()
    actions.toggleFacet('country', 'IR')
    actions.toggleFacet('country', 'RU')
    actions.toggleFacet('country', 'IR')
    expect(state().country).toEqual(['RU'])
  })

  it('clear filters and search, and nothing else', () => {
    const { actions, state } = page({
      country: ['IR'],
      role: [],
      q: 'shrine',
      mode: 'window',
      panel: 'filters',
    })
    actions.clearFilters()
    expect(state()).toEqual({ ...DEFAULT_STATE, mode: 'window', panel: 'filters' })
  })

  it('show the same notice once', () => {
    const { store, actions } = page()
    actions.notify('Copied.')
    actions.notify('Copied.')
    expect(store.getState().notices.map(({ words }) => words)).toEqual(['Copied.'])
  })
})
