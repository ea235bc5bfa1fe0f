import type { LabelBox } from '../plate/place-labels.ts'

/** Room about what lies over a map, CSS pixels. */
const ROOM = 3

/**
 * Where something lies over a map, in its pixels: its own scale and credits, and whatever the page marks with `data-over-map`
 * in the same `main`, or on the same stage of a picture (`data-stage`). Asks the browser for a layout: not to be called while a run plays, but when a map rests.
 */
export function boxesOver(container: HTMLElement): LabelBox[] {
  const own = container.querySelectorAll('.maplibregl-ctrl-scale, .map-attribution')
  const pages = container.closest('main, [data-stage]')?.querySelectorAll('[data-over-map]') ?? []
  return boxesOf(container, [...own, ...pages])
}

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
