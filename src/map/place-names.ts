import type { Map as MapLibreMap } from 'maplibre-gl'
import type { FrameClock } from '../core/time/frame-clock.ts'
import { areWritten } from '../plate/name-lines.ts'
import { type Ground, type Label, type LabelBox, placeLabels } from '../plate/place-labels.ts'
import { BasemapWords, type TakenRoom } from './basemap-words.ts'
import { frameSize } from './frame-size.ts'
import type { MapPointer } from './map-pointer.ts'
import type { MapProps } from './map-props.ts'
import type { MapScene } from './map-scene.ts'
import { type Named, namedPlaces } from './named-places.ts'
import { badgesOver, boxesOver, seenOf } from './over-map.ts'
import { RunPace } from './run-pace.ts'
import type { WrittenName } from './written.ts'
import { WrittenSizes } from './written-sizes.ts'

/**
 * How long names wait before they look for room anew while what is drawn changes but nothing of the story, and how long all must
 * have been still before the basemap's words give way: both cost many times what a tick does. Milliseconds.
 */
const PAUSE_MS = 500
/** How often names follow the path of a run, which looks for room for all of them. Milliseconds. */
const NAMES_MS = 1000
/** How often the basemap's words give way in a run, milliseconds: each time costs several whole frames. */
const WORDS_MS = 10_000

interface Shown {
  readonly named: Named
  readonly element: HTMLElement
  /** From what it names to its upper left corner, CSS pixels; null while there is no room for it. */
  offset: readonly [x: number, y: number] | null
}

/**
 * The names of the places of the story over the map, beside marks and rings. They go with the map while it moves, and look for
 * room when it rests, and when what they name is another one; nothing else of a tick is their business.
 */
export class PlaceNames {
  readonly #map: MapLibreMap
  readonly #scene: MapScene
  readonly #pointer: MapPointer
  readonly #clock: FrameClock
  readonly #box = document.createElement('div')
  readonly #sizes = new WrittenSizes(() => this.#place())
  #shown = new Map<string, Shown>()
  #props: MapProps
  readonly #words: BasemapWords
  readonly #pace: RunPace
  readonly #namesPace: RunPace
  /** Steps of the path that have their names. */
  #steps: readonly number[] = []
  #room: TakenRoom = { discs: [], boxes: [] }
  #stacks: unknown = null
  #key = ''
  /** What lies over the map, and what of it is seen: looked up when it rests. */
  #over: readonly LabelBox[] = []
  #seen: LabelBox
  #placedAt = Number.NEGATIVE_INFINITY
  #changedAt = Number.NEGATIVE_INFINITY
  #frame = 0
  #placed = () => {}

  constructor(map: MapLibreMap, scene: MapScene, pointer: MapPointer, props: MapProps) {
    this.#map = map
    this.#scene = scene
    this.#pointer = pointer
    this.#props = props
    this.#clock = props.clock
    this.#words = new BasemapWords(map)
    this.#pace = new RunPace(props.clock, WORDS_MS, () => this.#settle())
    this.#namesPace = new RunPace(props.clock, NAMES_MS, () => this.#show(false))
    this.#box.className = 'place-names'
    // List and card say the same to whoever does not see it.
    this.#box.ariaHidden = 'true'
    const container = map.getContainer()
    container.append(this.#box)
    this.#seen = seenOf(container)
    map.on('remove', () => {
      this.#clock.cancelFrame(this.#frame)
      this.#pace.destroy()
      this.#namesPace.destroy()
    })
    map.on('move', () => this.#move())
    map.on('moveend', () => {
      this.#lookOver()
      this.#place()
    })
    map.on('idle', () => this.#settle())
  }

  show(props: MapProps): void {
    const isOther = props.frontier !== this.#props.frontier
    const moves = props.at !== this.#props.at
    this.#props = props
    if (isOther) this.#steps = this.#scene.steps
    this.#show(false)
    if (!moves) return
    this.#pace.moved()
    this.#namesPace.moved()
  }

  /** `placed` hears that names have looked for room: whatever gives way to them may have to. */
  onPlaced(placed: () => void): void {
    this.#placed = placed
  }

  /** Where names stand now, pixels of the map: what else is written keeps clear of them. */
  boxes(): LabelBox[] {
    return [...this.#shown.values()].flatMap(({ named, element, offset }) => {
      if (!offset) return []
      const at = this.#pointer.project(named.lon, named.lat)
      const [width, height] = this.#sizeOf(named, element)
      const [left, top] = [at.x + offset[0], at.y + offset[1]]
      return { left, top, right: left + width, bottom: top + height }
    })
  }

  /** What lay over the map when names looked for room. */
  get over(): readonly LabelBox[] {
    return this.#over
  }

  /** Towns of the basemap that are left out since they have their names here. */
  get unnamed(): string {
    return this.#words.unnamed
  }

  /** What is written now, for pictures. */
  written(): WrittenName[] {
    const boxes = this.boxes()
    return [...this.#shown.values()]
      .filter(({ offset }) => offset !== null)
      .map(({ named: { lines, must } }, i) => ({ box: boxes[i]!, lines, must }))
  }

  /** Looks for room where something is named that was not before, or what is drawn is other than before. */
  #show(rests: boolean): void {
    const { stacks } = this.#scene.gathering
    const { selected, highlighted, lang, base, baseName, padding, path } = this.#props
    if (this.#scene.steps !== this.#steps && this.#namesPace.mayFollow()) this.#steps = this.#scene.steps
    const { left, top, right, bottom } = padding
    const key = [
      this.#steps,
      selected,
      highlighted.join(),
      lang,
      base,
      baseName,
      path,
      left,
      top,
      right,
      bottom,
    ].join(' ')
    const isSame = key === this.#key
    if (isSame && stacks === this.#stacks) return
    if (!rests && this.#placedAt > 0) {
      this.#changedAt = this.#clock.now()
      this.#settleLater()
      if (isSame && this.#clock.now() - this.#placedAt < PAUSE_MS) return
    }
    this.#key = key
    this.#stacks = stacks
    this.#place()
  }

  #settleLater(): void {
    this.#frame ||= this.#clock.requestFrame(() => {
      this.#frame = 0
      this.#settle()
    }, this.#changedAt + PAUSE_MS)
  }

  /** Lets names look for room, and the basemap's words give way to them, once nothing changes any more. */
  #settle(): void {
    if (this.#clock.now() - this.#changedAt < PAUSE_MS) {
      this.#settleLater()
      return
    }
    if (!this.#pace.mayFollow()) return
    this.#words.lookUp()
    this.#rest()
    this.#words.nameOurselves(this.#texts())
    const { discs, boxes } = this.#room
    this.#words.take({ discs, boxes: [...boxes, ...badgesOver(this.#map.getContainer())] })
  }

  #rest(): void {
    const before = JSON.stringify([this.#over, this.#seen])
    this.#lookOver()
    if (JSON.stringify([this.#over, this.#seen]) !== before) this.#key = ''
    this.#show(true)
  }

  #lookOver(): void {
    const container = this.#map.getContainer()
    this.#over = boxesOver(container)
    this.#seen = seenOf(container)
  }

  #place(): void {
    this.#placedAt = this.#clock.now()
    const places = namedPlaces(this.#scene, this.#props, this.#steps, frameSize(this.#map).width)
    const written = areWritten(
      places.map(({ lon, lat, lines, reach }) => ({ lines, reach, ...this.#pointer.project(lon, lat) })),
    )
    const named = places.filter((_, i) => written[i])
    const before = this.#shown
    this.#shown = new Map()
    for (const one of named) {
      const old = before.get(one.key)
      before.delete(one.key)
      this.#shown.set(one.key, { named: one, element: old?.element ?? this.#elementOf(one), offset: null })
    }
    for (const { element } of before.values()) element.remove()
    const shown = [...this.#shown.values()]
    const labels = shown.map(({ named, element }): Label => {
      element.dataset.story = String(named.must)
      const at = this.#pointer.project(named.lon, named.lat)
      const [width, height] = this.#sizeOf(named, element)
      return { ...at, reach: named.reach, width, height, must: named.must }
    })
    const ground = this.#ground()
    const boxes = placeLabels(labels, ground)
    boxes.forEach((box, i) => {
      shown[i]!.offset = box && [box.left - labels[i]!.x, box.top - labels[i]!.y]
    })
    this.#move()
    this.#room = { discs: ground.discs, boxes: [...ground.boxes, ...boxes.filter((box) => box !== null)] }
    this.#placed()
  }

  #ground(): Ground {
    const { right, bottom } = this.#seen
    const whole = { left: 4, top: 4, right: right - 4, bottom: bottom - 4 }
    return {
      ...{ whole, free: whole },
      discs: this.#pointer.visibleStacks(),
      boxes: this.#over,
    }
  }

  /** Every name that is written now. */
  #texts(): string[] {
    const written = [...this.#shown.values()].filter(({ offset }) => offset !== null)
    return written.flatMap(({ named: { lines } }) => lines.map(({ text }) => text))
  }

  #elementOf({ lines }: Named): HTMLElement {
    const element = document.createElement('div')
    element.className = 'place-name'
    element.dataset.testid = 'place-name'
    for (const { number, text } of lines) {
      const line = document.createElement('div')
      if (number) {
        const figure = document.createElement('b')
        figure.textContent = number
        line.append(figure)
      }
      const name = document.createElement('span')
      name.dir = 'auto'
      name.textContent = text
      line.append(name)
      element.append(line)
    }
    this.#box.append(element)
    return element
  }

  #sizeOf({ key }: Named, element: HTMLElement): readonly [number, number] {
    return this.#sizes.of(key, () => element)
  }

  #move(): void {
    for (const { named, element, offset } of this.#shown.values()) {
      element.hidden = !offset
      if (!offset) continue
      const { x, y } = this.#pointer.project(named.lon, named.lat)
      const transform = `translate(${Math.round(x + offset[0])}px, ${Math.round(y + offset[1])}px)`
      if (element.style.transform !== transform) element.style.transform = transform
    }
  }
}
