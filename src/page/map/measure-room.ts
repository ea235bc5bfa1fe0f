import type { Padding } from '../../core/fit.ts'
import { freeRoom } from '../../core/free-room.ts'

/** From what lies over the map to the middle of a mark, and from the map's edge, CSS pixels. */
const AWAY_PX = 14
const EDGE_PX = 24
/** What has a place over the map. */
export const PARTS = '[data-over-map], [data-room]'

/**
 * The room that the parts over a map leave it, as padding of its frame: `overlay` is the element that lays them out, inside the
 * frame, and each of them has `data-over-map`, or holds a place free with `data-room`. What of the frame lies outside of `overlay` is covered.
 */
export function measureRoom(overlay: HTMLElement): Padding {
  const frame = overlay.parentElement!.getBoundingClientRect()
  const inside = within(frame, overlay.getBoundingClientRect())
  const edge = Math.min(EDGE_PX, inside.width / 8, inside.height / 8)
  const rooms = [...overlay.querySelectorAll(PARTS)].map((part) => part.getBoundingClientRect())
  const free = freeRoom(
    {
      left: inside.left + edge,
      top: inside.top + edge,
      right: inside.right - edge,
      bottom: inside.bottom - edge,
    },
    rooms
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, top, right, bottom }) => ({
        left: left - AWAY_PX,
        top: top - AWAY_PX,
        right: right + AWAY_PX,
        bottom: bottom + AWAY_PX,
      })),
  )
  return {
    top: Math.round(inside.top - frame.top + edge + free.top),
    right: Math.round(frame.right - inside.right + edge + free.right),
    bottom: Math.round(frame.bottom - inside.bottom + edge + free.bottom),
    left: Math.round(inside.left - frame.left + edge + free.left),
  }
}

/** The part of a box that lies in a frame: in one that is next to nothing, as under a page's long texts, the rest sticks out. */
function within(frame: DOMRect, box: DOMRect): DOMRect {
  const [left, top] = [Math.max(frame.left, box.left), Math.max(frame.top, box.top)]
  const [right, bottom] = [Math.min(frame.right, box.right), Math.min(frame.bottom, box.bottom)]
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
}

/**
 * The room of a map whose place is in the page, before or while the page's parts come; null where nothing is laid out beside it,
 * or where two maps share the frame. `card` says whether a card will lie over it.
 */
export function roomRound(place: Element, card: boolean | null = null): Padding | null {
  const overlay = place.closest('main')?.querySelector<HTMLElement>('[data-overlay="whole"]')
  if (!overlay) return null
  if (card !== null) overlay.dataset.card = String(card)
  return measureRoom(overlay)
}
