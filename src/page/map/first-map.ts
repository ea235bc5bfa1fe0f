import type { State } from '../../core/link/state.ts'
import type { View } from '../../core/view.ts'
import { DEFAULT_MAP_PROPS, type MapCallbacks, type MapView } from '../../map/map-props.ts'
import type { ReadStore } from '../../state/store.ts'
import type { Language } from '../../words/language.ts'
import { namesIn } from '../../words/names.ts'
import { BROWSER_FRAMES } from '../browser-clock.ts'
import { BROWSER } from '../parts/surroundings.ts'
import type { MapChunk } from './map-chunk.ts'
import { BASEMAP, baseProps, DARK, LESS_MOTION, saidOf } from './map-props-of.ts'
import { atPlayhead } from './map-time.ts'
import { roomRound } from './measure-room.ts'

/** A map that stands before the page's parts do. Its host can be put elsewhere: the map goes with it. */
export interface FirstMap {
  readonly host: HTMLElement
  readonly view: MapView
  /** From now on it tells these what happens. */
  tell(callbacks: MapCallbacks): void
}

/** An element of a map's own, the only child of the place where the map is. */
export function hostIn(place: HTMLElement): HTMLElement {
  const host = document.createElement('div')
  place.replaceChildren(host)
  return host
}

/**
 * Makes the map of what is shown now, as the page's parts will: they come later, and find nothing to change but its label. `card` says whether a card lies over it
 * where something is selected. Null where nothing is shown. Until they are there it tells `early`.
 */
export function makeFirstMap(
  chunk: MapChunk,
  place: HTMLElement,
  { store, view }: { readonly store: ReadStore; readonly view: (state: State) => View | null },
  language: Language,
  { cooperative, card }: { readonly cooperative: boolean; readonly card: boolean },
  early: MapCallbacks,
): FirstMap | null {
  const app = store.getState()
  const shown = view(app.state)
  if (!shown) return null
  const { state, selected } = shown
  const names = namesIn(language)
  const host = hostIn(place)
  let callbacks = early
  const map = chunk.createMapView(
    host,
    {
      ...DEFAULT_MAP_PROPS,
      ...atPlayhead(shown, app),
      selected: selected?.index ?? -1,
      theme: themeOf(state.theme),
      lang: names.lang,
      camera: state.camera,
      cooperative,
      padding: roomRound(place, card && selected !== null) ?? DEFAULT_MAP_PROPS.padding,
      ...baseProps(shown),
      reducedMotion: holds(LESS_MOTION),
      basemap: BASEMAP,
      // The parts say what it shows: a sentence asks the browser for its tables of dates, which take longer than the map's data.
      said: saidOf(names.words.map.role, names),
      clock: BROWSER_FRAMES,
      wait: BROWSER.wait,
    },
    {
      onHover: (...given) => callbacks.onHover?.(...given),
      onSelect: (...given) => callbacks.onSelect?.(...given),
      onCamera: (...given) => callbacks.onCamera?.(...given),
      onStatus: (...given) => callbacks.onStatus?.(...given),
      onGestureHint: () => callbacks.onGestureHint?.(),
    },
  )
  return {
    host,
    view: map,
    tell(later) {
      callbacks = later
    },
  }
}

const holds = (query: string) => matchMedia(query).matches

function themeOf(theme: State['theme']): 'light' | 'dark' {
  if (theme !== 'auto') return theme
  return holds(DARK) ? 'dark' : 'light'
}
