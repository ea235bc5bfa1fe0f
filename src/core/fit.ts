/** Room kept free at each edge of a picture, CSS pixels. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Closest zoom at which one place is shown with what lies round it, and at which a box is. */
export const CLOSEST_PLACE = 7
export const CLOSEST_BOX = 18

/** Share of a picture's width and height that is left to what it shows, however much lies over it. */
const LEAST_ROOM = 1 / 8

/** The padding, drawn in where it would leave less than an eighth of a picture: pictures can be as small as a frame is. */
export function paddingWithin(padding: Padding, width: number, height: number): Padding {
  const across = shareOf(padding.left + padding.right, width)
  const down = shareOf(padding.top + padding.bottom, height)
  return {
    top: padding.top * down,
    right: padding.right * across,
    bottom: padding.bottom * down,
    left: padding.left * across,
  }
}

function shareOf(padding: number, length: number): number {
  return padding > 0 ? Math.min(1, (Math.max(0, length) * (1 - LEAST_ROOM)) / padding) : 1
}

/** Closest zoom at which a box in degrees is shown: a box without a size is a place. West may exceed east across 180 degrees. */
export function closestZoom(box: {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}): number {
  const east = box.east < box.west ? box.east + 360 : box.east
  return east === box.west && box.north === box.south ? CLOSEST_PLACE : CLOSEST_BOX
}
