import '../trusted-types.ts'
import { extentOf } from '../../../src/core/columns.ts'
import { DEFAULT_STATE, type State } from '../../../src/core/state.ts'
import { createView } from '../../../src/core/view.ts'
import { loadDataset } from '../../../src/data/load-dataset.ts'
import { DEFAULT_MAP_PROPS } from '../../../src/map/map-props.ts'
import { createMapView } from '../../../src/map/map-view.ts'
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
const playable: Playable = {
  tick: (number, count) =>
    set({ at: extent.from + Math.round(((extent.to - extent.from) * (number + 1)) / count) }),
  shown: () => probe.windows.size,
}
Object.assign(globalThis, { playable })
