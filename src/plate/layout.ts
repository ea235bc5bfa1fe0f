import type { Box } from '../core/free-room.ts'
import type { LegendItem } from './legend.ts'
import type { Size } from './sizes.ts'
import type { Look, TextLook } from './type.ts'
import { lookOf } from './type.ts'
import { isRightToLeft, type Measure, wrap } from './wrap.ts'

/** What is written round a map. */
export interface Said {
  readonly title: string
  /** Null where the dataset is about nobody. */
  readonly whose: string | null
  readonly sentence: string
  readonly legend: readonly LegendItem[]
  /** What its numbers count. */
  readonly notes: readonly string[]
  /** Null where the data name none. */
  readonly sources: string | null
  /** Version and licence of the data. */
  readonly data: string
  /** Null where it would not lead to the data. */
  readonly address: string | null
}

/** What is written on a map: the date, what the window holds or which gap is passed, and what a run tells of an incident. */
export interface Stamp {
  readonly date: string
  readonly under: string
  readonly told: { readonly lead: string; readonly rest: string } | null
}

/** A line of text; `x` is its right end where it runs from right to left. */
export interface PlacedLine {
  readonly text: string
  readonly x: number
  /** Its baseline. */
  readonly y: number
  readonly look: TextLook
  readonly right: boolean
}

export interface PlacedItem {
  readonly item: LegendItem
  /** The middle of its sign. */
  readonly x: number
  readonly y: number
}

/** Where everything stands in a picture, CSS pixels. */
export interface Layout {
  readonly size: Size
  readonly map: Box
  readonly lines: readonly PlacedLine[]
  readonly signs: readonly PlacedItem[]
  readonly look: Look
}

/** Where the date stands on the map, in the map's pixels. */
export interface StampLayout {
  readonly box: Box
  readonly lines: readonly PlacedLine[]
  /** Above what is told of an incident; null where nothing is. */
  readonly rule: number | null
}

/** Most lines of each part: a picture is of a map. */
const MOST = { title: 2, sentence: 4, foot: 2, address: 3 } as const
const SIGN = 24

/** Lines that a sentence takes in a picture of some width. */
export function sentenceLines(sentence: string, size: Size, measure: Measure): number {
  const look = lookOf(size)
  return linesOf(sentence, look.sentence, size.width - 2 * look.margin, measure, MOST.sentence).length
}

/** Lays a picture out. `sentenceRoom` is how many lines the sentence has room for: of a film, as many as its longest takes. */
export function layoutOf(
  said: Said,
  size: Size,
  measure: Measure,
  sentenceRoom = 0,
  look: Look = lookOf(size),
): Layout {
  const { margin, gap } = look
  const width = size.width - 2 * margin
  const lines: PlacedLine[] = []
  const signs: PlacedItem[] = []

  const write = (texts: readonly string[], text: TextLook, top: number) => {
    const right = isRightToLeft(texts.join(' '))
    texts.forEach((line, i) => {
      const y = top + i * text.line + baseline(text)
      lines.push({ text: line, x: right ? size.width - margin : margin, y, look: text, right })
    })
    return top + texts.length * text.line
  }

  let top: number = margin
  if (said.whose !== null) top = write([said.whose], look.whose, top) + gap / 2
  top = write(linesOf(said.title, look.title, width, measure, MOST.title), look.title, top) + gap / 2
  const sentence = linesOf(said.sentence, look.sentence, width, measure, MOST.sentence)
  write(sentence, look.sentence, top)
  top += Math.max(sentence.length, sentenceRoom, look.sentenceRoom) * look.sentence.line + gap

  const { notes, sources, data, address } = said
  // The most needed first.
  const foot = [
    ...[...notes, sources, data].map((paragraph) =>
      linesOf(paragraph ?? '', look.foot, width, measure, MOST.foot),
    ),
    linesOf(address ?? '', look.foot, width, measure, MOST.address),
  ].filter((lines) => lines.length > 0)
  const rows = legendRows(said.legend, look, width, measure)
  const footHeight = foot.flat().length * look.foot.line
  let y = size.height - margin * 0.75 - footHeight
  for (const paragraph of foot) y = write(paragraph, look.foot, y)
  const legendTop = size.height - margin * 0.75 - footHeight - gap / 2 - rows.length * look.legend.line
  rows.forEach((row, i) => {
    const rowTop = legendTop + i * look.legend.line
    for (const { item, x } of row) {
      signs.push({ item, x: margin + x + SIGN / 2 - 4, y: rowTop + look.legend.line / 2 })
      const at = { x: margin + x + SIGN, y: rowTop + baseline(look.legend) }
      lines.push({ text: item.words, ...at, look: look.legend, right: false })
    }
  })
  const map = { left: 0, top: Math.round(top), right: size.width, bottom: Math.floor(legendTop - gap * 0.75) }
  return { size, map, lines, signs, look }
}

/** Lays the date out on a map of some width. */
export function layoutStamp(stamp: Stamp, look: Look, mapWidth: number, measure: Measure): StampLayout {
  const { stampPadding: pad } = look
  const most = Math.min(look.told, mapWidth - 2 * look.margin)
  const lines: PlacedLine[] = []
  // Its text stands below the title's.
  const [left, top] = [look.margin - pad, look.margin - pad]
  let y = top + pad * 0.75
  let widest = 0
  const write = (text: string, style: TextLook) => {
    const right = isRightToLeft(text)
    for (const line of linesOf(text, style, most, measure, 4)) {
      lines.push({ text: line, x: left + pad, y: y + baseline(style), look: style, right })
      widest = Math.max(widest, measure(line, style.font))
      y += style.line
    }
  }
  write(stamp.date, look.date)
  write(stamp.under, look.under)
  let rule: number | null = null
  if (stamp.told) {
    rule = y + 6
    y += 12
    write(stamp.told.lead, look.lead)
    write(stamp.told.rest, look.rest)
  }
  const box = { left, top, right: left + widest + 2 * pad, bottom: y + pad }
  return {
    box,
    rule,
    lines: lines.map((line) => (line.right ? { ...line, x: box.right - pad } : line)),
  }
}

/** From a side of a stamp to its text, whichever side that begins at. */
export function insetOf(box: Box, [first]: StampLayout['lines']): number {
  if (!first) return 0
  return first.right ? box.right - first.x : first.x - box.left
}

function linesOf(text: string, { font }: TextLook, width: number, measure: Measure, most: number): string[] {
  return wrap(text, width, (part) => measure(part, font), most)
}

function baseline({ line, size }: TextLook): number {
  return line / 2 + size * 0.36
}

function legendRows(legend: Said['legend'], look: Look, width: number, measure: Measure) {
  const rows: { item: LegendItem; x: number }[][] = []
  let x = 0
  for (const item of legend) {
    const wide = SIGN + measure(item.words, look.legend.font)
    if (rows.length === 0 || x + wide > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)!.push({ item, x })
    x += wide + look.legendGap
  }
  return rows
}
