import { describe, expect, it, vi } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import { isoDay, parseDay } from '../core/time/day.ts'
import { localSource } from '../source/local.ts'
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
    load: () => actions.datasetLoaded(localSource(dataset), [], store.getState().state),
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
    expect([state().id, store.getState().notices.map(({ message }) => message)]).toEqual([
      null,
      [{ code: 'incidentUnknown', id: 'nowhere' }],
    ])
  })

  it('say which column of a link is not in the data, and tell marks apart by kind', async () => {
    const { store, load, state } = page({ by: 'column:weapon' })
    load()
    await vi.waitUntil(() => store.getState().notices.length > 0)
    expect([state().by, store.getState().notices.map(({ message }) => message)]).toEqual([
      'kind',
      [{ code: 'columnUnknown', name: 'weapon' }],
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

  it('open an incident without the list of its place, with or without moving the clock', () => {
    const { store, actions, load, state } = page({ at: day('2016-01-01') })
    load()
    actions.openPlace([0, 1])
    actions.show(1, true)
    const kept = [state().id, isoDay(state().at!), [...store.getState().stack]]
    actions.show(1)
    const moved = [state().id, isoDay(state().at!)]
    actions.show(-1)
    expect([kept, moved, state().id]).toEqual([['kabul', '2016-01-01', []], ['kabul', '2022-09-05'], null])
  })

  it('open a link in place of all that was shown', () => {
    const { store, actions, load, state } = page({ country: ['IR'] })
    load()
    actions.openPlace([0, 1])
    actions.scrub(day('2016-01-01'))
    const link = { ...DEFAULT_STATE, mode: 'window' as const }
    actions.openLink(link)
    expect(state()).toBe(link)
    expect(store.getState()).toMatchObject({ stack: [], sliding: false, arrived: null, cameraOrigin: 'link' })
  })

  it('raise the sheet of a panel that is opened, and only from the lowest height', () => {
    const { store, actions, state } = page()
    actions.openPanel('filters')
    const raised = store.getState().sheet
    actions.setSheet('full')
    actions.openPanel('incidents')
    expect([raised, store.getState().sheet, state().panel]).toEqual(['half', 'full', 'incidents'])
  })

  it('lead the reader to a control until a part says that they are there', () => {
    const { store, actions } = page()
    actions.goTo('search')
    const goal = store.getState().goal
    actions.arrive()
    expect([goal, store.getState().goal]).toEqual(['search', null])
  })

  it('show the notice on the last file that was opened', () => {
    const { store, actions } = page()
    const opened = (name: string) => ({ code: 'fileOpened', name, shown: 1, of: 1 }) as const
    actions.notify(opened('one'))
    actions.notify({ code: 'linkCopied' })
    actions.notify(opened('two'))
    expect(store.getState().notices.map(({ message }) => message)).toEqual([
      { code: 'linkCopied' },
      opened('two'),
    ])
  })

  it('show the same notice once', () => {
    const { store, actions } = page()
    actions.notify({ code: 'copyRefused', address: '/' })
    actions.notify({ code: 'copyRefused', address: '/' })
    expect(store.getState().notices.map(({ message }) => message)).toEqual([
      { code: 'copyRefused', address: '/' },
    ])
  })

  describe('with a second dataset', () => {
    /** A page with an incident of the first dataset open, pinned and highlighted, then a file of the reader's own. */
    function withOwn() {
      const made = page({ country: ['IR'], theme: 'dark' })
      const { actions, load, store } = made
      load()
      actions.setBase([44, 33])
      actions.moveCamera({ type: 'view', lon: 60, lat: 30, zoom: 5 }, 'user')
      actions.select(2)
      actions.togglePin()
      actions.hover([0])
      actions.placeBase(true)
      actions.notify({ code: 'incidentUnknown', id: 'first' })
      actions.datasetLoaded(localSource(datasetOf(feature('fiji', { country: 'FJ' }))), [], {
        ...DEFAULT_STATE,
        theme: 'light',
      })
      return { ...made, shown: () => store.getState() }
    }

    it('leave nothing of the first in sight: card, pin, pointer, base, camera, what was being placed', () => {
      const { shown } = withOwn()
      const { state, pinned, hovered, stack, placingBase, cameraOrigin } = shown()
      expect({ state, pinned, hovered, stack, placingBase, cameraOrigin }).toEqual({
        state: { ...DEFAULT_STATE, theme: 'light' },
        ...{ pinned: false, hovered: [], stack: [], placingBase: false, cameraOrigin: 'link' },
      })
    })

    it('lead back to the first as it was left, in the theme of now', () => {
      const { actions, shown } = withOwn()
      actions.openAgain(0)
      const { country, base, camera, id, theme } = shown().state
      expect([shown().shown, country, base, camera?.type, id, theme]).toEqual([
        ...[0, ['IR'], [44, 33], 'view', 'kerman', 'light'],
      ])
    })

    it('keep what each notice is about, and hold the latest file only', () => {
      const { actions, shown } = withOwn()
      actions.notify({ code: 'incidentUnknown', id: 'second' })
      actions.datasetLoaded(localSource(datasetOf(feature('third'))), [], DEFAULT_STATE)
      expect(shown().notices.map(({ about }) => about)).toEqual([0, 1])
      expect(shown().opened.map(({ number }) => number)).toEqual([0, 2])
      actions.openAgain(1)
      expect(shown().shown).toBe(2)
    })
  })
})
