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
