import { Grid } from '../grid.ts'

/** A piece of a file with whole rows in it, and where their cells lie. */
export interface Piece {
  readonly text: string
  /** Number of its first row. */
  readonly first: number
  /** Where each cell begins and ends. One with doubled quotes in it ends `DOUBLED` further. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The first cell of each row, and of the one that would come next. */
  readonly rows: Uint32Array
}

/** What is added to the end of a cell whose quotes are doubled: no piece is so long. */
const DOUBLED = 2 ** 31

const QUOTE = 34
const LINE_FEED = 10
const RETURN = 13

/** What divides cells and what ends lines, as codes of letters. */
export interface Signs {
  readonly between: number
  readonly newline: number
}

/** The signs of a text by its beginning: a return ends lines only where there is no line feed. */
export function signsOf(text: string, delimiter: string): Signs {
  const newline = text.includes('\n') || !text.includes('\r') ? LINE_FEED : RETURN
  return { between: delimiter.charCodeAt(0), newline }
}

export interface Scanned {
  readonly piece: Piece
  /** Where the first row begins that does not end in the text. */
  readonly rest: number
  /** Quotes that stand where none may. */
  readonly quotes: number
}

/**
 * Where the cells of separated values lie (RFC 4180): a quoted one holds whatever stands in it, with its quotes doubled. A quote that
 * closes nothing is part of its cell, and one that is never closed holds all that follows. `isLast` says that nothing comes after the text.
 */
export function scan(text: string, signs: Signs, isLast: boolean, first = 0): Scanned {
  const cells = new CellList(text.length)
  const { between, newline } = signs
  const { length } = text
  let at = 0
  let rest = 0
  let quotes = 0
  let wrong = 0
  while (at <= length) {
    let end: number
    let doubled = 0
    let start = at
    if (text.charCodeAt(at) === QUOTE) {
      start = at + 1
      const closed = closing(text, start, signs)
      wrong += closed.wrong
      doubled = closed.doubled ? DOUBLED : 0
      end = closed.at
      at = closed.next
    } else {
      while (at < length) {
        const code = text.charCodeAt(at)
        if (code === between || code === newline) break
        at++
      }
      const isReturn = text.charCodeAt(at) === LINE_FEED && text.charCodeAt(at - 1) === RETURN
      end = isReturn && at > start ? at - 1 : at
    }
    if (at >= length && !isLast) break
    cells.add(start, end + doubled)
    if (at >= length || text.charCodeAt(at) === newline) {
      cells.endRow()
      quotes += wrong
      wrong = 0
      rest = Math.min(at + 1, length)
    }
    at++
  }
  return { piece: cells.piece(text, first), rest, quotes }
}

interface Closed {
  /** Where the cell ends, and where what divides it from the next one stands. */
  readonly at: number
  readonly next: number
  readonly doubled: boolean
  readonly wrong: number
}

/** The quote that closes a cell: only blanks stand between it and what comes after the cell. */
function closing(text: string, from: number, signs: Signs): Closed {
  const { between, newline } = signs
  let doubled = false
  let wrong = 0
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (text.charCodeAt(quote + 1) === QUOTE) {
      doubled = true
      quote++
      continue
    }
    let next = quote + 1
    while (next < text.length && isBlank(text, next, signs)) next++
    const code = text.charCodeAt(next)
    if (quote + 1 === text.length || code === between || code === newline)
      return { at: quote, next, doubled, wrong }
    wrong++
  }
  return { at: text.length, next: text.length, doubled: false, wrong: wrong + 1 }
}

function isBlank(text: string, at: number, { between, newline }: Signs): boolean {
  const code = text.charCodeAt(at)
  return code !== between && code !== newline && text[at]!.trim() === ''
}

/** Cells one after the other, in arrays that grow. */
class CellList {
  #starts: Uint32Array
  #ends: Uint32Array
  #rows: Uint32Array
  #cells = 0
  #ended = 0

  constructor(length: number) {
    this.#starts = new Uint32Array(length / 8 + 16)
    this.#ends = new Uint32Array(length / 8 + 16)
    this.#rows = new Uint32Array(length / 64 + 16)
  }

  add(start: number, end: number): void {
    if (this.#cells === this.#starts.length) {
      this.#starts = grown(this.#starts)
      this.#ends = grown(this.#ends)
    }
    this.#starts[this.#cells] = start
    this.#ends[this.#cells++] = end
  }

  endRow(): void {
    if (this.#ended + 1 === this.#rows.length) this.#rows = grown(this.#rows)
    this.#rows[++this.#ended] = this.#cells
  }

  piece(text: string, first: number): Piece {
    const cells = this.#rows[this.#ended]!
    return {
      ...{ text, first },
      starts: this.#starts.slice(0, cells),
      ends: this.#ends.slice(0, cells),
      rows: this.#rows.slice(0, this.#ended + 1),
    }
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** The cells of all pieces of a file: texts are cut out of it when they are asked for. */
export class CsvGrid extends Grid {
  readonly count: number
  readonly #pieces: readonly Piece[]
  readonly #skipped: number
  #piece: Piece

  /** All rows of some pieces, or those from one on and before another. */
  constructor(pieces: readonly Piece[], from = 0, to = Number.POSITIVE_INFINITY) {
    super()
    this.#pieces = pieces
    this.#skipped = from
    this.#piece = pieces[0]!
    const last = pieces.at(-1)!
    this.count = Math.min(to, last.first + last.rows.length - 1) - from
  }

  widthOf(row: number): number {
    const k = this.#find(row)
    return this.#piece.rows[k + 1]! - this.#piece.rows[k]!
  }

  at(row: number, column: number): string {
    const k = this.#find(row)
    const { rows, starts, ends, text } = this.#piece
    const cell = rows[k]! + column
    if (cell >= rows[k + 1]!) return ''
    const end = ends[cell]!
    return end < DOUBLED
      ? text.slice(starts[cell], end)
      : text.slice(starts[cell], end - DOUBLED).replaceAll('""', '"')
  }

  override isEmpty(row: number, from = 0): boolean {
    const k = this.#find(row)
    const { rows, starts, ends, text } = this.#piece
    for (let cell = rows[k]! + from; cell < rows[k + 1]!; cell++) {
      const start = starts[cell]!
      if (start === ends[cell]) continue
      // Mostly a letter stands first, and no text has to be made to see it.
      if (text.charCodeAt(start) > 32 && text.charCodeAt(start) < 127) return false
      if (this.at(row, cell - rows[k]!).trim() !== '') return false
    }
    return true
  }

  part(from: number, to: number): Grid {
    return new CsvGrid(this.#pieces, this.#skipped + from, this.#skipped + to)
  }

  /** Turns to the piece of a row, and gives the number that it has there. */
  #find(row: number): number {
    const number = row + this.#skipped
    let k = number - this.#piece.first
    if (k >= 0 && k < this.#piece.rows.length - 1) return k
    let [low, high] = [0, this.#pieces.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#pieces[middle]!.first <= number) low = middle
      else high = middle - 1
    }
    this.#piece = this.#pieces[low]!
    k = number - this.#piece.first
    return k
  }
}
