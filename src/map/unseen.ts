import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapProps } from './map-props.ts'
import type { MapScene } from './map-scene.ts'
import { TAKEN } from './overlays.ts'
import type { PlaceNames } from './place-names.ts'
import { stands } from './stands.ts'

/** More than a map takes to draw what has come and to place its words. */
const MOST_TURNS = 4
/** What a map's props have of a day: nothing that lies below the marks changes with them but areas, path and words. */
const OF_A_DAY: ReadonlySet<keyof MapProps> = new Set([
  ...(['range', 'window', 'at', 'arrived', 'selected', 'highlighted', 'weight'] as const),
])

interface TileEvent {
  readonly sourceId?: string
  readonly tile?: object
}

/**
 * Draws a map that nobody looks at, for pictures: nothing but `draw` makes pixels. What MapLibre renders meanwhile, to let tiles come
 * and words find room, is cut off to one of them. Where that changed nothing below the marks, as in most steps of a film, only they are drawn.
 */
export class Unseen {
  readonly #map: MapLibreMap
  readonly #scene: MapScene
  readonly #names: PlaceNames
  /** What lay below the marks when all was drawn last; null where it has to be drawn anew, whatever it is. */
  #below: string | null = null

  constructor(map: MapLibreMap, scene: MapScene, names: PlaceNames, ratio: number) {
    this.#map = map
    this.#scene = scene
    this.#names = names
    map.setPixelRatio(ratio)
    map.on('move', () => this.#forget())
    map.on('data', (event) => {
      const { sourceId, tile } = event as TileEvent
      // Room that is taken is not seen itself; whether it moves words is found out.
      if (tile && sourceId !== TAKEN) this.#forget()
    })
    this.#hide(true)
  }

  /** Hears which props become other ones. */
  expect(changed: readonly (keyof MapProps)[]): void {
    if (!changed.every((name) => OF_A_DAY.has(name))) this.#forget()
  }

  /** Lets words find room until nothing moves, in this turn as far as nothing is on its way. Returns whether all stands. */
  settle(): boolean {
    const map = this.#map
    // A page that is not seen gets no frames.
    if (document.hidden && !stands(map)) map.redraw()
    for (let turns = 0; turns < MOST_TURNS && !stands(map) && map.isStyleLoaded(); turns++) map.redraw()
    return stands(map)
  }

  /** Draws at once, to be copied in the same turn. */
  draw(): void {
    this.#hide(false)
    if (this.#below !== this.#lies || !this.#scene.drawTick()) {
      this.#scene.drawAll()
      this.#below = this.#lies
    }
    this.#hide(true)
  }

  /** What of that which lies below the marks changes with time: which areas and lines are drawn, which words where. */
  get #lies(): string {
    const { placements, variableOffsets } = this.#map.style.placement
    const words = Object.entries(placements)
      .filter(([, { text }]) => text)
      .map(([id]) => `${id}${variableOffsets[Number(id)]?.anchor ?? ''}`)
    const { areas, path } = this.#scene
    return [areas.shown, path.shown, this.#names.unnamed, words].join(' | ')
  }

  #forget(): void {
    this.#below = null
  }

  #hide(hidden: boolean): void {
    const { gl } = this.#map.painter.context
    this.#scene.setHidden(hidden)
    if (hidden) {
      gl.scissor(0, 0, 1, 1)
      gl.enable(gl.SCISSOR_TEST)
    } else gl.disable(gl.SCISSOR_TEST)
  }
}
