import type { Map as MapLibreMap } from 'maplibre-gl'

/** CSS pixels. */
export interface FrameSize {
  readonly width: number
  readonly height: number
}

const SIZES = new WeakMap<MapLibreMap, FrameSize>()

/** How large a map is drawn. Remembered while the map stands: to ask the element is to lay out the whole page. */
export function frameSize(map: MapLibreMap): FrameSize {
  const known = SIZES.get(map)
  if (known) return known
  // A map that is resized moves first.
  for (const event of ['movestart', 'resize'] as const) map.on(event, () => SIZES.set(map, read(map)))
  const size = read(map)
  SIZES.set(map, size)
  return size
}

function read(map: MapLibreMap): FrameSize {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  return { width, height }
}
