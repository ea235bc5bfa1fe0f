import type { Map as MapLibreMap } from 'maplibre-gl'
import { classingOf } from '../core/table/classing.ts'
import { openTable } from '../core/table/handle.ts'
import { stepsTold } from '../core/table/path-steps.ts'
import type { FrameClock } from '../core/time/frame-clock.ts'
import { PALETTES } from '../plate/palette.ts'
import { areaFeatures } from './areas.ts'
import { blankImage } from './basemap-words.ts'
import type { CellMarks } from './cells/cell-marks.ts'
import { Gathering } from './gathering.ts'
import { hatchImage } from './hatch.ts'
import { IncidentLayer } from './incident-layer.ts'
import { Many } from './many.ts'
import type { MapData } from './map-data.ts'
import type { MapProps } from './map-props.ts'
import { changedValues, layersOf, type Properties, ringLabels, ringsOf, styleOf } from './map-style.ts'
import {
  AREAS,
  BLANK_IMAGE,
  COUNTRY_FILL,
  COUNTRY_OUTLINE,
  OVERLAYS,
  onlyCountries,
  overlayFeatures,
  RINGS,
} from './overlays.ts'
import { fillSource } from './own-sources.ts'
import { pathLines } from './path.ts'
import { takeData } from './prepared-data.ts'
import type { Shading } from './programs.ts'
import { sightBox } from './rows-within.ts'
import { ShownAreas } from './shown-areas.ts'

/** Most arrivals that get a widening ring: beyond, rings would only hide each other. */
const MOST_WAVES = 400
const WAVE_MS = 700
/** Longest pause between two ticks of one run. */
const TICK_PAUSE_MS = 600

/** Everything that is drawn: the style, our own layers, and the incidents. Survives the loss of the WebGL context. */
export class MapScene {
  data: MapData
  readonly #map: MapLibreMap
  readonly #layer: IncidentLayer
  readonly #clock: FrameClock
  #props: MapProps
  #isReady = false
  readonly areas: ShownAreas
  readonly gathering: Gathering
  /** Places in the frontier of the steps that are told now, the latest first: the same array as long as they are the same. */
  steps: readonly number[] = []
  readonly many: Many
  #waveStart = Number.NEGATIVE_INFINITY
  #frame = 0
  #ringLabels: string

  constructor(map: MapLibreMap, props: MapProps, data: MapData) {
    this.#map = map
    this.#clock = props.clock
    this.#props = props
    this.data = data
    this.#ringLabels = ringLabels(props, data).join()
    this.areas = new ShownAreas(map, data)
    const { columns } = openTable(props.table)
    this.#layer = new IncidentLayer(columns, this.data.buffers, PALETTES[props.theme], props.clock)
    this.#layer.setFiltered(data.filtered, data.inTime)
    this.gathering = new Gathering(map, this.#layer)
    this.many = new Many(map, this.#layer, () => this.#showWindow())
    this.many.setData(data, props.run)
    this.#layer.path.set(pathLines(props, data))
    map.on('zoom', () => this.#gather(false))
    map.on('movestart', () => this.#look(false))
    map.on('moveend', () => this.#look(true))
    map.on('style.load', () => this.#install())
    // A tile that is cut before the style has told its images asks for them.
    map.on('styleimagemissing', () => this.#loadImages())
    map.on('webglcontextlost', () => this.#suspend())
    map.on('webglcontextrestored', () => map.setStyle(styleOf(this.#props, this.data), { diff: false }))
    map.once('idle', () => this.#layer.prepareTicks())
    map.on('render', () => this.#runWave())
  }

  /** Shows other props; while the style is not there they wait for it. */
  show(props: MapProps): void {
    const before = this.#props
    this.#props = props
    const open = openTable(props.table)
    const { columns, filtered } = open
    const classing = classingOf(open, props.by)
    const isOther = columns !== this.data.columns || classing !== this.data.classing
    if (isOther) {
      this.data = takeData(columns, classing)
      this.#layer.setColumns(columns, this.data.buffers)
    }
    if (isOther || props.table !== before.table) {
      this.data.setFiltered(filtered)
      this.#layer.setFiltered(filtered, this.data.inTime)
      this.many.setData(this.data, props.run)
      if (this.#isReady) this.data.look(sightBox(this.#map))
    }
    if (props.arrived !== undefined && (props.at !== before.at || props.arrived !== before.arrived))
      this.#startWave()
    if (props.run !== before.run) this.many.setRun(props.run)
    if (props.theme !== before.theme) this.#layer.setTheme(PALETTES[props.theme])
    const isOtherPath =
      isOther ||
      props.frontier !== before.frontier ||
      props.base !== before.base ||
      props.path !== before.path
    if (isOtherPath) this.#layer.path.set(pathLines(props, this.data))
    if (!this.#isReady) return
    if (props.theme !== before.theme || props.lang !== before.lang) this.#restyle(before)
    if (isOther) this.#loadAreas()
    if (isOtherPath || props.rings !== before.rings || props.lang !== before.lang) this.#showRings(before)
    if (props.overlays !== before.overlays) fillSource(this.#map, OVERLAYS, overlayFeatures(props.overlays))
    if (props.projection !== before.projection) this.#map.setProjection({ type: props.projection })
    if (props.at !== before.at || props.highlighted !== before.highlighted) this.#expectMore()
    this.#showWindow()
  }

  /** Draws whole countries as countries, or as circles as long as the basemap that has their shapes is missing. */
  showCountries(hasCountries: boolean): void {
    if (hasCountries === this.areas.hasCountries) return
    this.areas.setHasCountries(hasCountries, this.#isReady)
    if (this.#isReady) this.#setAreas()
  }

  /** Draws squares in place of all marks; null draws marks. */
  setCells(cells: CellMarks | null): void {
    this.#layer.setCells(cells)
    this.#showWindow()
  }

  /** Has made what its marks are drawn with. */
  prepare(shading: Shading): void {
    this.#layer.prepare(shading)
  }

  /** Draws the marks over what lay below them when all was drawn last; false where there is no copy of that. */
  drawTick(): boolean {
    const isDrawn = this.#layer.drawTick()
    if (isDrawn) this.#runWave()
    return isDrawn
  }

  /** Draws everything, and keeps a copy of what lies below the marks. */
  drawAll(): void {
    this.#layer.expectTicks(Number.POSITIVE_INFINITY)
    this.#map.redraw()
  }

  /** Draws no marks, and keeps what was copied, as long as nobody looks. */
  setHidden(hidden: boolean): void {
    this.#layer.isHidden = hidden
  }

  destroy(): void {
    this.#isReady = false
    this.many.destroy()
    this.#clock.cancelFrame(this.#frame)
  }

  #install(): void {
    this.#isReady = true
    this.#loadImages()
    this.#map.addLayer(this.#layer)
    if (!this.areas.hasCountries) this.#setAreas()
    this.areas.showAll()
    this.data.look(sightBox(this.#map))
    this.#showWindow()
  }

  #suspend(): void {
    this.#isReady = false
    this.#layer.forget()
  }

  #showWindow(): void {
    if (!this.#isReady) return
    const { range, window, certain, at, afterglow, arrived } = this.#props
    const { data } = this
    this.#gather(data.show(window, certain))
    this.areas.showChanged()
    this.#tellSteps()
    const drawn = this.many.range(window)
    const arrivedHi = data.countedBy(window.to)
    const arrivedLo = arrived === undefined || drawn ? arrivedHi : data.countedBy(arrived - 1)
    this.#layer.setState({
      ...(drawn ?? range),
      window,
      certain,
      at,
      byStep: afterglow.unit === 'steps',
      halfLife: Math.max(0.01, afterglow.halfLife),
      stepDays: data.stepDays(window.to),
      ...this.gathering.rings(this.#props, data),
      arrivedLo: arrivedHi - arrivedLo > MOST_WAVES ? arrivedHi : arrivedLo,
      arrivedHi,
      wave: this.#wave(),
    })
    this.#redraw()
  }

  /** Rings take many times as long as their labels' places, and another filter seldom moves those. */
  #showRings(before: MapProps): void {
    const { rings, base, lang } = this.#props
    const azimuths = ringLabels(this.#props, this.data)
    const isSame = rings === before.rings && base === before.base && lang === before.lang
    if (isSame && azimuths.join() === this.#ringLabels) return
    this.#ringLabels = azimuths.join()
    fillSource(this.#map, RINGS, ringsOf(this.#props, azimuths))
  }

  #tellSteps(): void {
    const steps = stepsTold(this.data.columns, this.#props.frontier, this.#props)
    if (steps.join() !== this.steps.join()) this.steps = steps
    this.#layer.path.show(this.steps)
  }

  /** Gathers what overlaps, where something changed or the camera came nearer or went away. */
  #gather(isOther: boolean): void {
    if (this.#isReady) this.gathering.gather(this.data, this.#props, isOther)
  }

  /** Among very many places only those in sight are gathered, as long as the camera rests. */
  #look(rests: boolean): void {
    if (!this.#isReady || !this.data.look(rests ? sightBox(this.#map) : null)) return
    this.#showWindow()
  }

  #startWave(): void {
    this.#waveStart = this.#props.reducedMotion ? Number.NEGATIVE_INFINITY : this.#clock.now()
  }

  /** 0 when the ring starts, 1 when it is gone; it slows down as it widens. */
  #wave(): number {
    const passed = Math.min(1, (this.#clock.now() - this.#waveStart) / WAVE_MS)
    return 1 - (1 - passed) ** 2
  }

  #runWave(): void {
    if (!this.#isReady || this.#clock.now() - this.#waveStart > WAVE_MS + 50) return
    this.#layer.setWave(this.#wave())
    this.#expectMore()
    this.#redraw()
  }

  #expectMore(): void {
    this.#layer.expectTicks(this.#clock.now() + TICK_PAUSE_MS)
  }

  /** Draws the marks anew, and the map below them only when it changed. */
  #redraw(): void {
    this.#frame ||= this.#clock.requestFrame(() => {
      this.#frame = 0
      if (this.#isReady && !this.#layer.isHidden && !this.drawTick()) this.#map.triggerRepaint()
    })
  }

  #loadAreas(): void {
    this.#loadImages()
    for (const layer of [COUNTRY_FILL, COUNTRY_OUTLINE])
      this.#map.setFilter(layer, onlyCountries(this.data.countries))
    this.#setAreas()
    this.areas.setData(this.data)
  }

  #setAreas(): void {
    fillSource(this.#map, AREAS, areaFeatures(this.data.spots.areas, this.areas.hasCountries))
  }

  #loadImages(): void {
    if (!this.#map.hasImage(BLANK_IMAGE)) this.#map.addImage(BLANK_IMAGE, blankImage())
    for (const theme of ['light', 'dark'] as const) {
      const id = `hatch-${theme}`
      if (!this.#map.hasImage(id))
        this.#map.addImage(id, hatchImage(PALETTES[theme].context), { pixelRatio: 2 })
    }
  }

  #restyle(before: MapProps): void {
    const old = new Map(layersOf(before, this.data).map((layer) => [layer.id, layer as Properties]))
    for (const layer of layersOf(this.#props, this.data) as Properties[]) {
      for (const [name, value] of changedValues(old.get(layer.id)?.paint, layer.paint)) {
        this.#map.setPaintProperty(layer.id, name as 'fill-color', value as string, { validate: false })
      }
      for (const [name, value] of changedValues(old.get(layer.id)?.layout, layer.layout)) {
        this.#map.setLayoutProperty(layer.id, name as 'text-field', value as string, { validate: false })
      }
    }
  }
}
