import '../trusted-types.ts'
import { DEFAULT_STATE, type State } from '../../../src/core/link/state.ts'
import { extentOf } from '../../../src/core/table/reading.ts'
import { createView } from '../../../src/core/view.ts'
import { DEFAULT_MAP_PROPS } from '../../../src/map/map-props.ts'
import { createMapView } from '../../../src/map/map-view.ts'
import { BROWSER_FRAMES } from '../../../src/page/browser-clock.ts'
import { loadDataset } from '../../../src/source/load-dataset.ts'
import type { Probe } from '../probe.ts'
import type { Playable } from '../ticks.ts'

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
  const { table, range, window, at } = viewOf(state)
  return { table, by: state.by, weight: state.weight, range, window, at }
}

const map = createMapView(document.querySelector<HTMLElement>('#map')!, {
  ...DEFAULT_MAP_PROPS,
  ...mapProps(),
  base: dataset.info.base?.position ?? null,
  basemap: '/data/basemap/basemap.pmtiles',
  said: {
    role: 'map',
    label: 'Map of incidents',
    metres: 'm',
    kilometres: 'km',
    scale: 'Scale',
    somewhere: (n, _, country) => ({
      words: `${n}, somewhere in ${country}`,
      brief: `${n} in ${country}`,
      least: `${n}`,
      name: country,
    }),
  },
  clock: BROWSER_FRAMES,
})

function set(change: Partial<State>): void {
  state = { ...state, ...change }
  map.setProps(mapProps())
}

const { benchProbe: probe, toScreen } = globalThis as unknown as {
  benchProbe: Probe
  toScreen(act: () => void): Promise<unknown>
}
/** As fast as the page's own calendar run. */
const DAYS_PER_MS = (extent.to - extent.from) / 32_000
const playable: Playable = {
  tick: (number, count) =>
    set({ at: extent.from + Math.round(((extent.to - extent.from) * (number + 1)) / count) }),
  shown: () => probe.windows.size,
  run() {
    const begin = performance.now()
    const next = () => {
      set({ at: Math.min(extent.to, extent.from + Math.round((performance.now() - begin) * DAYS_PER_MS)) })
      requestAnimationFrame(next)
    }
    next()
  },
}
Object.assign(globalThis, {
  playable,
  filterCountry: (wanted: string) => toScreen(() => set({ country: wanted ? [wanted] : [] })),
})
