import type { Map as MapLibreMap } from 'maplibre-gl'
import { stepsTold } from '../core/table/path-steps.ts'
import type { MapData } from './map-data.ts'
import type { MapProps } from './map-props.ts'
import { PATH } from './overlays.ts'
import type { RunPace } from './run-pace.ts'

/** How far the frontier has come, at the pace of what costs whole frames. A tick on which no step comes or goes costs a look at each. */
export class ShownPath {
  readonly #map: MapLibreMap
  readonly #pace: RunPace
  #drawn = new Set<number>()
  #steps: readonly number[] = []
  #frontier: MapProps['frontier'] = []

  constructor(map: MapLibreMap, pace: RunPace) {
    this.#map = map
    this.#pace = pace
  }

  /** Places in the frontier of the steps that are told now, the latest first. */
  steps(): readonly number[] {
    return this.#steps
  }

  /** The same as one text, to compare. */
  get shown(): string {
    return this.#steps.join()
  }

  /** Tells the frontier up to the playhead. */
  show(props: MapProps, data: MapData): void {
    const steps = stepsTold(data.columns, props.frontier, props)
    const isOther = props.frontier !== this.#frontier
    if (!isOther && steps.join() === this.shown) return
    if (!this.#pace.mayFollow() && !isOther) return
    this.#steps = steps
    this.#frontier = props.frontier
  }

  /** Draws what is told; `isNew` says that the lines are other ones than before. */
  draw(isNew: boolean): void {
    if (isNew) {
      this.#map.removeFeatureState({ source: PATH })
      this.#drawn.clear()
    }
    const now = new Set(this.#steps)
    for (const id of this.#drawn) if (!now.has(id)) this.#set(id, false)
    for (const id of now) if (!this.#drawn.has(id)) this.#set(id, true)
    this.#drawn = now
  }

  #set(id: number, shown: boolean): void {
    this.#map.setFeatureState({ source: PATH, id }, { shown })
  }
}
