import { extentOf } from '../../../src/core/columns.ts'
import { DEFAULT_STATE, type State } from '../../../src/core/state.ts'
import { createView } from '../../../src/core/view.ts'
import { loadDataset } from '../../../src/data/load-dataset.ts'
import { DEFAULT_MAP_PROPS } from '../../../src/map/map-props.ts'
import { createMapView } from '../../../src/map/map-view.ts'
import type { Probe } from '../probe.ts'
import { runTicks } from './ticks.ts'

const { dataset } = await loadDataset('/data/', (address) => fetch(address))
const viewOf = createView(dataset)
const extent = extentOf(dataset.columns)
let state: State = {
  ...DEFAULT_STATE,
  mode: 'window',
  span: { months: 0, days: 90 },
  clock: 'calendar',
  at: extent.to,
}

function mapProps() {
  const { columns, filtered, range, window, at } = viewOf(state)
  return { columns, filtered, range, window, at }
}

const map = createMapView(document.querySelector<HTMLElement>('#map')!, {
  ...DEFAULT_MAP_PROPS,
  ...mapProps(),
  base: dataset.info.base.position,
  basemap: '/data/basemap/basemap.pmtiles',
})

function set(change: Partial<State>): void {
  state = { ...state, ...change }
  map.setProps(mapProps())
}

const { probe } = globalThis as unknown as { probe: Probe }

Object.assign(globalThis, {
  bench: {
    play: (count: number, ms: number) => {
      const length = extent.to - extent.from
      return runTicks(
        count,
        ms,
        (number) => set({ at: extent.from + Math.round((length * (number + 1)) / count) }),
        () => probe.windows.size,
      )
    },
    /** Milliseconds from asking for a country to the end of the frame that shows it. */
    filter: (country: string) =>
      new Promise<number>((resolve) => {
        const begin = performance.now()
        set({ country: country ? [country] : [] })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begin)))
      }),
    cumulative: () => set({ mode: 'cumulative' }),
  },
})
