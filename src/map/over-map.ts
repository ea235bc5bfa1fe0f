import type { Map as MapLibreMap } from 'maplibre-gl'
import type { LabelBox } from '../plate/place-labels.ts'

/** Room about what lies over a map, CSS pixels. */
const ROOM = 3
/** What comes and goes while the map is read, and takes no room of it: lines for the reader. */
const PASSING = '[data-passing]'

/**
 * Where something lies over a map, in its pixels: its own scale and credits, and whatever the page marks with `data-over-map` or `data-passing`
 * in the same `main`, or on the same stage of a picture (`data-stage`). Asks the browser for a layout: not to be called while a run plays, but when a map rests.
 */
export function boxesOver(container: HTMLElement): LabelBox[] {
  const own = container.querySelectorAll('.maplibregl-ctrl-scale, .map-attribution')
  const pages = pageOf(container)?.querySelectorAll(`[data-over-map], ${PASSING}`) ?? []
  return boxesOf(container, [...own, ...pages])
}

/** What of a map can be seen, in its pixels: on a phone a sheet lies over its lower part, and what is laid out over the map ends above it. */
export function seenOf(container: HTMLElement): LabelBox {
  const frame = container.getBoundingClientRect()
  const laidOut = container.closest('main')?.querySelector('[data-overlay]')?.getBoundingClientRect()
  const bottom = Math.min(frame.bottom, laidOut?.bottom ?? frame.bottom) - frame.top
  return { left: 0, top: 0, right: frame.width, bottom }
}

/** Where lines for the reader lie over a map. */
export function passingOver(container: HTMLElement): LabelBox[] {
  return boxesOf(container, [...(pageOf(container)?.querySelectorAll(PASSING) ?? [])])
}

/**
 * Hears when lines for the reader come over a map, go or become higher. Their place is in the page, which may come after the map or take it over:
 * it is looked up when the map rests.
 */
export function watchPassing(map: MapLibreMap, changed: () => void): void {
  const observer = new ResizeObserver(changed)
  let watched: Element | null = null
  map.on('idle', () => {
    const place = pageOf(map.getContainer())?.querySelector(PASSING) ?? null
    if (place === watched) return
    observer.disconnect()
    if (place) observer.observe(place)
    watched = place
  })
  map.on('remove', () => observer.disconnect())
}

const pageOf = (container: HTMLElement) => container.closest('main, [data-stage]')

/** Where the badges of countries stand. */
export function badgesOver(container: HTMLElement): LabelBox[] {
  return boxesOf(container, [...container.querySelectorAll('.country-badge')])
}

function boxesOf(container: HTMLElement, parts: readonly Element[]): LabelBox[] {
  const frame = container.getBoundingClientRect()
  return parts.flatMap((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect()
    const isOver = right > frame.left && left < frame.right && bottom > frame.top && top < frame.bottom
    if (!isOver || right === left || bottom === top) return []
    return [
      {
        left: left - frame.left - ROOM,
        top: top - frame.top - ROOM,
        right: right - frame.left + ROOM,
        bottom: bottom - frame.top + ROOM,
      },
    ]
  })
}
