import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl'
import { areaFeatures } from './areas.ts'
import { basemapLayers, basemapStyle, FIRST_LABEL_LAYER } from './basemap-style.ts'
import { hatchImage } from './hatch.ts'
import { IncidentLayer } from './incident-layer.ts'
import { MapData } from './map-data.ts'
import type { MapProps, ScreenPoint } from './map-props.ts'
import {
  AREAS,
  COUNTRY_AREAS,
  COUNTRY_FILL,
  COUNTRY_OUTLINE,
  NO_FEATURES,
  OVERLAYS,
  onlyCountries,
  overlayFeatures,
  ownLayers,
  RINGS,
  ringFeatures,
} from './overlays.ts'
import { MAP_THEMES } from './theme.ts'

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
  #props: MapProps
  #isReady = false
  #areasShown = new Set<number>()
  /** Without the basemap there are no countries to draw: circles stand for them. */
  #hasCountries = true
  #waveStart = Number.NEGATIVE_INFINITY
  #frame = 0

  constructor(map: MapLibreMap, props: MapProps, data: MapData) {
    this.#map = map
    this.#props = props
    this.data = data
    this.#layer = new IncidentLayer(props.columns, this.data.buffers, MAP_THEMES[props.theme])
    this.#layer.setFiltered(props.filtered)
    map.on('style.load', () => this.#install())
    // A tile that is cut before the style has told its images asks for them.
    map.on('styleimagemissing', () => this.#loadHatches())
    map.on('webglcontextlost', () => this.#suspend())
    map.on('webglcontextrestored', () => map.setStyle(styleOf(this.#props, this.data), { diff: false }))
    map.once('idle', () => this.#layer.prepareTicks())
    map.on('render', () => this.#runWave())
  }

  /** Shows other props; while the style is not there they wait for it. */
  show(props: MapProps): void {
    const before = this.#props
    this.#props = props
    if (props.columns !== before.columns) {
      this.data = new MapData(props.columns, props.wholeCountry)
      this.#layer.setColumns(props.columns, this.data.buffers)
    }
    if (props.columns !== before.columns || props.filtered !== before.filtered) {
      this.data.setFiltered(props.filtered)
      this.#layer.setFiltered(props.filtered)
    }
    if (props.arrived !== undefined && (props.at !== before.at || props.arrived !== before.arrived))
      this.#startWave()
    if (props.theme !== before.theme) this.#layer.setTheme(MAP_THEMES[props.theme])
    if (!this.#isReady) return
    if (props.theme !== before.theme || props.lang !== before.lang) this.#restyle(before)
    if (props.columns !== before.columns) this.#loadAreas()
    if (props.rings !== before.rings || props.base !== before.base || props.lang !== before.lang)
      this.#source(RINGS).setData(ringsOf(props))
    if (props.overlays !== before.overlays) this.#source(OVERLAYS).setData(overlayFeatures(props.overlays))
    if (props.projection !== before.projection) this.#map.setProjection({ type: props.projection })
    if (props.at !== before.at || props.highlighted !== before.highlighted) this.#expectMore()
    this.#showWindow()
  }

  destroy(): void {
    this.#isReady = false
    cancelAnimationFrame(this.#frame)
  }

  #install(): void {
    this.#isReady = true
    this.#loadHatches()
    this.#map.addLayer(this.#layer)
    this.#showAllAreas()
    this.#showWindow()
  }

  #suspend(): void {
    this.#isReady = false
    this.#layer.forget()
  }

  #showWindow(): void {
    const { range, window, certain, at, afterglow, selected, highlighted, arrived } = this.#props
    const { data } = this
    if (data.visible.show(window, certain)) {
      const { stacks, counts } = data.visible
      this.#layer.discs.set(stacks, counts, data.spots.firstOf, data.buffers.positions)
      this.#showAreas()
    }
    const arrivedLo = arrived === undefined ? range.hi : data.firstFrom(arrived, range.lo, range.hi)
    this.#layer.setState({
      lo: range.lo,
      hi: range.hi,
      window,
      certain,
      at,
      byStep: afterglow.unit === 'steps',
      halfLife: Math.max(0.01, afterglow.halfLife),
      stepDays: data.stepDays(range.hi),
      selected,
      selectedInStack: data.isStacked(selected),
      highlighted,
      arrived: arrived ?? 0,
      arrivedLo: range.hi - arrivedLo > MOST_WAVES ? range.hi : arrivedLo,
      wave: this.#wave(),
    })
    this.#redraw()
  }

  #startWave(): void {
    this.#waveStart = this.#props.reducedMotion ? Number.NEGATIVE_INFINITY : performance.now()
  }

  /** 0 when the ring starts, 1 when it is gone; it slows down as it widens. */
  #wave(): number {
    const passed = Math.min(1, (performance.now() - this.#waveStart) / WAVE_MS)
    return 1 - (1 - passed) ** 2
  }

  #runWave(): void {
    if (!this.#isReady || performance.now() - this.#waveStart > WAVE_MS + 50) return
    this.#layer.setWave(this.#wave())
    this.#expectMore()
    this.#redraw()
  }

  #expectMore(): void {
    this.#layer.expectTicks(performance.now() + TICK_PAUSE_MS)
  }

  /** Draws the marks anew, and the map below them only when it changed. */
  #redraw(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      if (!this.#isReady) return
      if (this.#layer.drawTick()) this.#runWave()
      else this.#map.triggerRepaint()
    })
  }

  #loadAreas(): void {
    this.#loadHatches()
    for (const layer of [COUNTRY_FILL, COUNTRY_OUTLINE])
      this.#map.setFilter(layer, onlyCountries(this.data.countries))
    this.#map.removeFeatureState({ source: AREAS })
    if (this.#hasCountries) this.#map.removeFeatureState(COUNTRY_AREAS)
    this.#source(AREAS).setData(areaFeatures(this.data.spots.areas))
    this.#showAllAreas()
  }

  #showAllAreas(): void {
    this.#areasShown.clear()
    const { placeCount, areas } = this.data.spots
    const { counts } = this.data.visible
    for (const number of areas.keys()) this.#showArea(number, counts[placeCount + number]! > 0)
  }

  #showAreas(): void {
    const { counts } = this.data.visible
    for (const spot of this.data.visible.takeChangedAreas()) {
      this.#showArea(spot - this.data.spots.placeCount, counts[spot]! > 0)
    }
  }

  #showArea(id: number, shown: boolean): void {
    if (shown === this.#areasShown.has(id)) return
    if (shown) this.#areasShown.add(id)
    else this.#areasShown.delete(id)
    const { country } = this.data.spots.areas[id]!
    if (country && this.#hasCountries) this.#map.setFeatureState({ ...COUNTRY_AREAS, id: country }, { shown })
    else this.#map.setFeatureState({ source: AREAS, id }, { shown })
  }

  /** Draws whole countries as circles, once it is known that the basemap is missing. */
  withoutCountries(): void {
    if (!this.#hasCountries) return
    this.#hasCountries = false
    if (this.#isReady) this.#loadAreas()
  }

  /** Codes of the countries at a point of the container; null without a basemap. */
  countriesAt({ x, y }: ScreenPoint): string[] | null {
    if (!this.#hasCountries || !this.#isReady) return null
    if (this.data.countries.length === 0) return []
    const found = this.#map.queryRenderedFeatures([x, y], { layers: [COUNTRY_FILL] })
    return [...new Set(found.map(({ properties }) => String(properties.code)))]
  }

  #loadHatches(): void {
    if (!this.data.spots.areas.some((area) => area.hatched)) return
    for (const theme of ['light', 'dark'] as const) {
      const id = `hatch-${theme}`
      if (!this.#map.hasImage(id))
        this.#map.addImage(id, hatchImage(MAP_THEMES[theme].context), { pixelRatio: 2 })
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

  #source(id: string): GeoJSONSource {
    return this.#map.getSource(id) as GeoJSONSource
  }
}

interface Properties {
  readonly id: string
  readonly paint?: Readonly<Record<string, unknown>>
  readonly layout?: Readonly<Record<string, unknown>>
}

function changedValues(before: Properties['paint'], now: Properties['paint']): [string, unknown][] {
  return Object.entries(now ?? {}).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before?.[name]),
  )
}

function layersOf({ theme, lang }: MapProps, { countries }: MapData): StyleSpecification['layers'] {
  const layers = basemapLayers(theme, lang)
  const labels = layers.findIndex((layer) => layer.id === FIRST_LABEL_LAYER)
  return [...layers.slice(0, labels), ...ownLayers(theme, countries), ...layers.slice(labels)]
}

function ringsOf({ rings, base, lang }: MapProps): GeoJSON.FeatureCollection {
  return rings ? ringFeatures(base, lang) : NO_FEATURES
}

function ownSource(data: GeoJSON.FeatureCollection): GeoJSONSourceSpecification {
  return { type: 'geojson', data, tolerance: 0.2 }
}

/** The whole style with what our own sources hold at first. */
export function styleOf(props: MapProps, data: MapData): StyleSpecification {
  const style = basemapStyle(props.theme, props.lang, new URL(props.basemap, document.baseURI).href)
  return {
    ...style,
    projection: { type: props.projection },
    sources: {
      ...style.sources,
      [AREAS]: ownSource(areaFeatures(data.spots.areas)),
      [OVERLAYS]: ownSource(overlayFeatures(props.overlays)),
      [RINGS]: ownSource(ringsOf(props)),
    },
    layers: layersOf(props, data),
  }
}
