/** Degrees; `west` exceeds `east` where the box runs across 180 degrees. */
export interface DegreeBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Parts of a degree in which boxes are compared: about a centimetre. */
const PARTS = 1e7

/** A box in ten millionths of a degree, each side moved outward to a whole number. */
export function degreeLimits({ west, south, east, north }: DegreeBox): DegreeBox {
  return {
    west: Math.floor(west * PARTS),
    south: Math.floor(south * PARTS),
    east: Math.ceil(east * PARTS),
    north: Math.ceil(north * PARTS),
  }
}

/** Whether a place lies in a box, by the same comparison that an engine makes. */
export function isWithin(box: DegreeBox, lon: number, lat: number): boolean {
  const { west, south, east, north } = degreeLimits(box)
  const [x, y] = [lon * PARTS, lat * PARTS]
  const isAcross = west <= east ? x >= west && x <= east : x >= west || x <= east
  return isAcross && y >= south && y <= north
}
