/** A line of what is written beside a mark: a name, and the number of a step of the path where it is one. */
export interface NameLine {
  readonly number: string
  readonly text: string
}

/** How far the base reaches where nothing stands at it, CSS pixels. */
export const AT_BASE = 5
/** A mark alone may have a ring for being new. */
export const RING = 11.5
/** Most lines beside one mark. */
const MOST_LINES = 3

/** Adds a line; a name stands once beside a mark, with its number where it has one. */
export function addLine(lines: NameLine[], line: NameLine): void {
  const at = lines.findIndex(({ text }) => text === line.text)
  if (at >= 0) {
    if (lines[at]!.number === '') lines[at] = line
  } else if (lines.length < MOST_LINES) lines.push(line)
}

/** What has a name beside it: where it is on the screen, and how far it reaches, CSS pixels. */
export interface NamedSpot {
  readonly lines: readonly NameLine[]
  readonly x: number
  readonly y: number
  readonly reach: number
}

/**
 * For each spot whether its names are written: not where all of them stand beside another that it touches, which reaches further, comes
 * before it or has them with their numbers.
 */
export function areWritten(spots: readonly NamedSpot[]): boolean[] {
  const written: boolean[] = []
  for (const [i, spot] of spots.entries()) {
    const isSaidAt = (name: string, at: number) => {
      const other = spots[at]!
      const isNear = Math.hypot(other.x - spot.x, other.y - spot.y) <= other.reach + spot.reach
      if (at === i || written[at] === false || !isNear) return false
      const isFirst = other.reach === spot.reach ? at < i : other.reach > spot.reach
      return other.lines.some(({ number, text }) => text === name && (number !== '' || isFirst))
    }
    written.push(
      spot.lines.some(({ number, text }) => number !== '' || !spots.some((_, at) => isSaidAt(text, at))),
    )
  }
  return written
}
