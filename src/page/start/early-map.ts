import { secondWindow } from '../../core/time/second-period.ts'
import type { Language } from '../../words/language.ts'
import { type FirstMap, makeFirstMap } from '../map/first-map.ts'
import { mapChunk } from '../map/map-chunk.ts'
import type { Page } from '../useStore.ts'

export interface EarlyMap {
  /** The map before all other parts, where the build rendered a place for it; says whether there is one. */
  make(language: Language): boolean
  /** Gives it away, to the part that has it from then on; null where there is none, or it was given away. */
  take(): FirstMap | null
  /** What it stands in; null where there is none, or it was given away. */
  host(): Element | null
  /** Takes it out of the page. */
  drop(): void
  /** Incidents that were chosen on it before anything could show them. */
  readonly chosen: readonly (readonly number[])[]
}

/** A map that is not made yet. `needed` hears that the page's parts are: it was drawn, it can't be, or something on it was chosen. */
export function createEarlyMap(
  app: HTMLElement,
  { store, view, actions }: Page,
  given: { readonly cooperative: boolean; readonly card: boolean },
  needed: () => void,
): EarlyMap {
  let map: FirstMap | null = null
  const chosen: (readonly number[])[] = []

  function take() {
    const taken = map
    map = null
    return taken
  }

  return {
    chosen,
    take,
    host: () => map?.host ?? null,
    make(language) {
      const chunk = mapChunk.now().value
      const place = app.querySelector<HTMLElement>('[data-place="map"]')
      const { state } = store.getState()
      const now = view(state)
      // A story says itself what its map shows; two maps share the place, and in front of a room it is another one.
      if (!chunk || !place || !now || state.story !== null || state.present || secondWindow(now)) return false
      map = makeFirstMap(chunk, place, { store, view }, language, given, {
        onStatus(status, trouble) {
          actions.mapStatus({ status, trouble })
          if (status === 'ready') whenOnScreen(needed)
          else if (status !== 'loading') needed()
        },
        onCamera(camera, origin) {
          if (origin === 'user') actions.moveCamera(camera, 'user')
        },
        onSelect(incidents) {
          chosen.push(incidents)
          needed()
        },
      })
      return map !== null
    },
    drop() {
      const dropped = take()
      dropped?.view.destroy()
      dropped?.host.remove()
    },
  }
}

/**
 * Runs something once what was drawn last is on the screen. Without a graphics card that takes as long again as it took to say what to draw, and what
 * the page starts meanwhile holds it up.
 */
function whenOnScreen(run: () => void) {
  requestAnimationFrame(() => requestAnimationFrame(run))
}
