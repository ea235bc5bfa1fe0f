import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import { BASEMAP_SOURCE } from './basemap-style.ts'
import { MapCamera } from './map-camera.ts'
import { MapData } from './map-data.ts'
import { MapPointer } from './map-pointer.ts'
import type { MapCallbacks, MapProps, MapView } from './map-props.ts'
import { MapScene, styleOf } from './map-scene.ts'
import { MapLibreMap, prewarm, ScaleControl, setUpMapLibre } from './maplibre.ts'

const ATTRIBUTION = 'Natural Earth · GeoNames'
/** User timing mark of the moment at which basemap and incidents have been drawn for the first time. */
export const DRAWN_MARK = 'map-drawn'
const NO_WEBGL =
  'This browser offers no WebGL 2, so that there is no map. List, filters and time work without it.'
const NO_BASEMAP = 'The basemap could not be loaded. The incidents are drawn without it.'
const LOST = 'The graphics card took the map away. It comes back by itself.'

/** Starts what all maps share, so that the first one need not wait for it. */
export function prepareMaps(): void {
  setUpMapLibre()
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
  callbacks.onStatus?.('loading', '')
  try {
    setUpMapLibre()
    return startMap(container, props, callbacks)
  } catch (reason) {
    callbacks.onStatus?.('no-webgl', NO_WEBGL)
    console.warn(reason)
    return NO_VIEW
  }
}

function startMap(container: HTMLElement, first: MapProps, callbacks: MapCallbacks): MapView {
  let props = first
  const data = new MapData(props.columns, props.wholeCountry)
  data.setFiltered(props.filtered)
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
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  const scene = new MapScene(map, props, data)
  const camera = new MapCamera(map, props, callbacks.onCamera)
  const pointer = new MapPointer(map, scene, props, callbacks)
  map.addControl(new ScaleControl({ maxWidth: 96, unit: 'metric' }), 'bottom-right')
  map.getContainer().append(attribution())
  setInteraction(map, props)
  reportStatus(map, scene, callbacks)
  map.on('cooperativegestureprevented', () => callbacks.onGestureHint?.())

  return {
    setProps(change) {
      const before = props
      const names = Object.keys(change) as (keyof MapProps)[]
      if (names.every((name) => Object.is(change[name], before[name]))) return
      props = { ...before, ...change }
      scene.show(props)
      pointer.show(props)
      if (props.padding !== before.padding && !samePadding(props, before)) camera.pad(props)
      if (props.camera !== before.camera) camera.look(props, true)
      setInteraction(map, props)
    },
    visibleIncidents: () => pointer.visibleIncidents(),
    incidentsAt: (point) => pointer.incidentsAt(point),
    pointOf: (incident) => pointer.pointOf(incident),
    positionAt({ x, y }) {
      const { lng, lat } = map.unproject([x, y]).wrap()
      return [lng, lat]
    },
    zoomBy: (steps) => camera.zoomBy(steps, props.reducedMotion),
    fitAll: () => camera.look({ ...props, camera: null }, true),
    picture: () => pictureOf(map),
    destroy() {
      pointer.destroy()
      scene.destroy()
      map.remove()
    },
  }
}

function attribution(): HTMLElement {
  const line = document.createElement('div')
  line.className = 'map-attribution'
  line.textContent = ATTRIBUTION
  return line
}

function setInteraction(map: MapLibreMap, { interactive, cooperative, label }: MapProps): void {
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
  canvas.setAttribute('aria-roledescription', 'map')
  canvas.setAttribute('aria-label', label)
  canvas.tabIndex = interactive ? 0 : -1
}

function reportStatus(map: MapLibreMap, scene: MapScene, { onStatus }: MapCallbacks): void {
  let isBasemapMissing = false
  map.on('error', (event) => {
    if (!('sourceId' in event) || event.sourceId !== BASEMAP_SOURCE) {
      console.warn(event.error)
      return
    }
    if (!isBasemapMissing) onStatus?.('basemap-missing', NO_BASEMAP)
    isBasemapMissing = true
    scene.withoutCountries()
  })
  map.once('load', () => {
    performance.mark(DRAWN_MARK)
    if (!isBasemapMissing) onStatus?.('ready', '')
  })
  map.on('webglcontextlost', () => onStatus?.('context-lost', LOST))
  map.on('webglcontextrestored', () => onStatus?.('context-restored', ''))
}

function samePadding({ padding: a }: MapProps, { padding: b }: MapProps): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left
}

/** The canvas is only filled while it is being drawn, so it is copied from inside that event. */
function pictureOf(map: MapLibreMap): Promise<ImageBitmap> {
  return new Promise((resolve, reject) => {
    map.once('render', () => createImageBitmap(map.getCanvas()).then(resolve, reject))
    map.triggerRepaint()
  })
}

const NO_VIEW: MapView = {
  setProps() {},
  visibleIncidents: () => [],
  incidentsAt: () => [],
  pointOf: () => null,
  positionAt: () => [0, 0],
  zoomBy() {},
  fitAll() {},
  picture: () => Promise.reject(new Error(NO_WEBGL)),
  destroy() {},
}
