import type { Wait } from '../core/time/wait.ts'
import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import type { Position } from '../core/record/incident.ts'
import { classingOf } from '../core/table/classing.ts'
import type { Columns } from '../core/table/dataset.ts'
import { openTable } from '../core/table/handle.ts'
import { CountryBadges } from './country-badges.ts'
import { drawOnlySeen } from './first-frames.ts'
import { coarseCodes } from './incident-buffers.ts'
import { lookingOf } from './many.ts'
import { MapCamera } from './map-camera.ts'
import { MapData } from './map-data.ts'
import { MapPointer } from './map-pointer.ts'
import type { MapCallbacks, MapProps, MapView } from './map-props.ts'
import { MapScene } from './map-scene.ts'
import { watchMap } from './map-status.ts'
import { styleOf } from './map-style.ts'
import { clearPrewarmedResources, MapLibreMap, prewarm, ScaleControl, setUpMapLibre } from './maplibre.ts'
import { watchPassing } from './over-map.ts'
import { PlaceNames } from './place-names.ts'
import { reportStanding, stands } from './stands.ts'
import { Unseen } from './unseen.ts'
import { writtenIn } from './written.ts'

export { prepareData } from './prepared-data.ts'
export { openTiles } from './tile-archive.ts'

const ATTRIBUTION = 'Natural Earth · GeoNames'
/** Starts what all maps share, and the basemap at an address, so that the first one need not wait for it. */
export function prepareMaps(wait: Wait, basemap: string): void {
  const archives = setUpMapLibre(wait)
  prewarm()
  archives.open(new URL(basemap, document.baseURI).href)
}

/** Maps that stand now. */
let live = 0

/** Lets the next map start new workers in place of those that could not be loaded; maps that stand keep theirs. */
export function renewWorkers(): void {
  if (live > 0) return
  clearPrewarmedResources()
  prewarm()
}

/**
 * Puts a map into an empty element. Never throws: where nothing can be drawn it says so through `onStatus`, and the
 * view it returns does nothing.
 */
export function createMapView(
  container: HTMLElement,
  props: MapProps,
  callbacks: MapCallbacks = {},
): MapView {
  callbacks.onStatus?.('loading', null)
  try {
    setUpMapLibre(props.wait)
    return startMap(container, props, callbacks)
  } catch (reason) {
    callbacks.onStatus?.('no-webgl', 'noWebgl')
    console.warn(reason)
    return NO_VIEW
  }
}

function startMap(container: HTMLElement, first: MapProps, callbacks: MapCallbacks): MapView {
  let props = first
  const table = openTable(props.table)
  const { columns, filtered } = table
  const data = new MapData(columns, classingOf(table, props.by))
  data.setFiltered(filtered)
  const map = new MapLibreMap({
    container,
    style: styleOf(props, data),
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    rollEnabled: false,
    maxPitch: 0,
    minZoom: 0.5,
    maxZoom: 18,
    fadeDuration: 0,
    reduceMotion: props.reducedMotion,
    clickTolerance: 5,
    canvasContextAttributes: { antialias: false },
    validateStyle: false,
    locale: {
      'ScaleControl.Meters': props.said.metres,
      'ScaleControl.Kilometers': props.said.kilometres,
    },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  const scene = new MapScene(map, props, data)
  drawOnlySeen(map, first.wait, (shading) => scene.prepare(shading))
  const camera = new MapCamera(map, props, placeOf(columns, props.selected), callbacks.onCamera)
  const pointer = new MapPointer(map, scene, props, callbacks)
  const placeNames = new PlaceNames(map, scene, pointer, props)
  const badges = new CountryBadges(map, props, pointer, callbacks.onSelect, placeNames)
  map.addControl(new SaidScale(props.said.scale), 'bottom-right')
  map.getContainer().append(attribution())
  setInteraction(map, props)
  watchPassing(map, () => {
    camera.giveWay(props.reducedMotion)
    // Names and badges look for room when the map rests.
    map.triggerRepaint()
  })
  const watch = watchMap(map, scene, first.wait, callbacks)
  live++
  reportStanding(map)
  badges.show(props)
  let unseen: Unseen | null = null
  map.on('cooperativegestureprevented', () => callbacks.onGestureHint?.())

  return {
    setProps(change) {
      const before = props
      const names = Object.keys(change) as (keyof MapProps)[]
      if (names.every((name) => Object.is(change[name], before[name]))) return
      props = { ...before, ...change }
      unseen?.expect(names.filter((name) => !Object.is(props[name], before[name])))
      scene.show(props)
      pointer.show(props)
      placeNames.show(props)
      badges.show(props)
      const isSelected = props.selected !== before.selected && props.selected >= 0
      if (isSelected || !samePadding(props, before)) camera.pad(props, placeOf(columns, props.selected))
      // Another dataset is looked at whole, wherever the last one left the map.
      const isOther = openTable(props.table).columns !== openTable(before.table).columns
      if (props.camera !== before.camera || isOther) camera.look(props, !isOther)
      if (INTERACTION.some((name) => props[name] !== before[name])) setInteraction(map, props)
    },
    visibleIncidents: () => pointer.visibleIncidents(),
    incidentsAt: (point) => pointer.incidentsAt(point),
    pointOf: (incident) => pointer.pointOf(incident),
    positionAt({ x, y }) {
      const { lng, lat } = map.unproject([x, y]).wrap()
      return [lng, lat]
    },
    onZoom(tell) {
      const look = () => {
        const zoom = map.getZoom()
        tell({ canZoomIn: zoom < map.getMaxZoom() - 0.01, canZoomOut: zoom > map.getMinZoom() + 0.01 })
      }
      look()
      map.on('zoomend', look)
      return () => void map.off('zoomend', look)
    },
    onCells: (tell) => scene.many.onCells(tell),
    setCells: (cells) => scene.setCells(cells),
    onSight(tell) {
      const look = () => tell(lookingOf(map))
      look()
      map.on('moveend', look)
      return () => void map.off('moveend', look)
    },
    zoomBy: (steps) => camera.zoomBy(steps, props.reducedMotion),
    fitAll: () => camera.look({ ...props, camera: null }, true),
    canvas: map.getCanvas(),
    stands: () => stands(map),
    hide(ratio) {
      unseen = new Unseen(map, scene, placeNames, ratio)
      return unseen
    },
    written: () => ({
      names: placeNames.written(),
      badges: badges.written(),
      scale: writtenIn(container, container.querySelector('.maplibregl-ctrl-scale')),
      credits: writtenIn(container, container.querySelector('.map-attribution')),
    }),
    retryBasemap: watch.retryBasemap,
    destroy() {
      live--
      watch.close()
      pointer.destroy()
      scene.destroy()
      map.remove()
    },
  }
}

/** The scale, with words that say what its length is of. */
class SaidScale extends ScaleControl {
  readonly #said: string

  constructor(said: string) {
    super({ maxWidth: 96, unit: 'metric' })
    this.#said = said
  }

  override onAdd(map: MapLibreMap): HTMLElement {
    const scale = super.onAdd(map)
    const group = document.createElement('div')
    group.role = 'group'
    group.ariaLabel = this.#said
    group.className = 'maplibregl-ctrl'
    group.append(scale)
    return group
  }
}

function attribution(): HTMLElement {
  const line = document.createElement('div')
  line.className = 'map-attribution'
  line.textContent = ATTRIBUTION
  return line
}

/** What it follows from: a step of the clock sets nothing of it. */
const INTERACTION = ['interactive', 'cooperative', 'said'] as const

function setInteraction(map: MapLibreMap, { interactive, cooperative, said }: MapProps): void {
  for (const handler of [
    map.dragPan,
    map.scrollZoom,
    map.boxZoom,
    map.doubleClickZoom,
    map.touchZoomRotate,
    map.keyboard,
  ]) {
    if (interactive !== handler.isEnabled()) handler[interactive ? 'enable' : 'disable']()
  }
  const wanted = interactive && cooperative
  if (wanted !== map.cooperativeGestures.isEnabled()) map.cooperativeGestures[wanted ? 'enable' : 'disable']()
  const canvas = map.getCanvas()
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-roledescription', said.role)
  canvas.setAttribute('aria-label', said.label)
  canvas.tabIndex = interactive ? 0 : -1
}

/** Where an incident is; null where it has no place, or one that is an area without a centre. */
function placeOf(columns: Columns, incident: number): Position | null {
  const [lon, lat] = [columns.lon[incident] ?? Number.NaN, columns.lat[incident] ?? Number.NaN]
  if (Number.isNaN(lon) || coarseCodes(columns)[columns.facets.precision.codes[incident]!]) return null
  return [lon, lat]
}

function samePadding({ padding: a }: MapProps, { padding: b }: MapProps): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left
}

const NO_VIEW: MapView = {
  onZoom: () => () => {},
  onCells: () => () => {},
  setCells() {},
  onSight: () => () => {},
  setProps() {},
  visibleIncidents: () => [],
  incidentsAt: () => [],
  pointOf: () => null,
  positionAt: () => [0, 0],
  zoomBy() {},
  fitAll() {},
  retryBasemap() {},
  canvas: null,
  stands: () => false,
  hide: () => ({ settle: () => false, draw() {}, read: () => new ImageData(1, 1) }),
  written: () => ({ names: [], badges: [], scale: null, credits: null }),
  destroy() {},
}
