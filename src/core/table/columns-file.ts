import { figureShape } from '../record/feature-shape.ts'
import { count as countShape, list, nullable, object, type Shape, text } from '../record/shape.ts'
import { DataFault } from './data-fault.ts'
import type { Codes, Columns, FacetColumn, FigureColumn, TextColumn } from './dataset.ts'
import { codesFor } from './facet-column.ts'
import { FACETS, type Facet } from './facets.ts'
import {
  FIGURE_ROWS,
  type FigureName,
  NUMBER_ROWS,
  type NumberName,
  TEXT_ROWS,
  type TextName,
  WORD_ROWS,
  type WordName,
} from './spec.ts'
import { decodeText, encodeText } from './utf8.ts'

/**
 * What stands in `incidents.bin` behind its seal, little-endian: the length of the header as a 32-bit word, the header as
 * JSON, then one section per column, each at a multiple of 8 bytes so that it is read without a copy. Texts that come beside the
 * columns have none: then the ids of all incidents together have 0 bytes.
 */

const NUMBERS = Object.keys(NUMBER_ROWS) as NumberName[]
const WORDS = Object.keys(WORD_ROWS) as WordName[]
const FIGURES = Object.keys(FIGURE_ROWS) as FigureName[]
const TEXTS: readonly (TextName | 'search')[] = [...(Object.keys(TEXT_ROWS) as TextName[]), 'search']

type Values = Pick<FacetColumn, 'values' | 'sets'>

interface Header {
  readonly count: number
  readonly facets: { readonly [F in Facet]: Values }
  readonly words: { readonly [W in WordName]: Values }
  readonly figures: { readonly [F in FigureName]: FigureColumn['values'] }
  /** Bytes of the text blocks. */
  readonly texts: { readonly [T in TextName | 'search']: number }
}

/** The same shape under each of some names. */
function under<Name extends string, T>(names: readonly Name[], shape: Shape<T>): Shape<{ [N in Name]: T }> {
  const fields = Object.fromEntries(names.map((name) => [name, shape]))
  return object(fields) as Shape<{ [N in Name]: T }>
}

const valuesShape = object<Values>({ values: list(text), sets: list(list(countShape)) })
const headerShape = object<Header>({
  count: countShape,
  facets: under(FACETS, valuesShape),
  words: under(WORDS, valuesShape),
  figures: under(FIGURES, list(nullable(figureShape))),
  texts: under(TEXTS, countShape),
})

interface Section {
  readonly name: string
  readonly bytes: number
}

/** The columns as the content of a file. */
export function encodeColumns(columns: Columns): Uint8Array<ArrayBuffer> {
  const named = <N extends string, T>(names: readonly N[], of: (name: N) => T) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as { [K in N]: T }
  const valuesOf = ({ values, sets }: FacetColumn) => ({ values, sets })
  const header: Header = {
    count: columns.count,
    facets: named(FACETS, (facet) => valuesOf(columns.facets[facet])),
    words: named(WORDS, (word) => valuesOf(columns[word])),
    figures: named(FIGURES, (figure) => columns[figure].values),
    texts: named(TEXTS, (name) => columns[name].bytes.length),
  }
  const json = encodeText(JSON.stringify(header))
  const sections = sectionsOf(header)
  const file = new Uint8Array(
    sections.reduce((at, { bytes }) => at + aligned(bytes), aligned(4 + json.length)),
  )
  new Uint32Array(file.buffer, 0, 1)[0] = json.length
  file.set(json, 4)
  const blocks = [
    ...NUMBERS.map((name) => columns[name]),
    ...FACETS.map((facet) => columns.facets[facet].codes),
    ...[...WORDS, ...FIGURES].map((name) => columns[name].codes),
    ...TEXTS.flatMap((name) => [columns[name].offsets, columns[name].bytes]),
  ]
  let at = aligned(4 + json.length)
  sections.forEach(({ bytes }, i) => {
    const block = blocks[i]!
    file.set(new Uint8Array(block.buffer, block.byteOffset, bytes), at)
    at += aligned(bytes)
  })
  return file
}

/**
 * The columns of a content, as views on its bytes, which begin at a multiple of 8. Throws a DataFault that says where, when
 * it is cut short, lacks a column or contradicts itself.
 */
export function decodeColumns(content: Uint8Array<ArrayBuffer>): Columns {
  const { buffer, byteOffset, length } = content
  const jsonLength = length < 4 ? 0 : new Uint32Array(buffer, byteOffset, 1)[0]!
  if (jsonLength === 0 || jsonLength > length - 4) throw wrong('header')
  const header = readHeader(decodeText(content.subarray(4, 4 + jsonLength)))
  const { count } = header
  let at = aligned(4 + jsonLength)
  const places = new Map(
    sectionsOf(header).map(({ name, bytes }) => {
      const place = byteOffset + at
      at += aligned(bytes)
      return [name, place]
    }),
  )
  if (at !== length) throw wrong('length')
  const codes = (name: string, different: number): Codes => {
    if (different < 2) return new Uint16Array(count)
    const Codes = codesFor(different)
    return checkedCodes(name, new Codes(buffer, places.get(name)!, count), different)
  }
  const named = <N extends string, T>(names: readonly N[], of: (name: N) => T) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as { [K in N]: T }
  const values = (name: string, { values, sets }: Values): FacetColumn => ({
    ...{ values, sets },
    codes: codes(name, checkedSets(name, sets, values.length, count)),
  })
  return {
    count,
    ...(named(NUMBERS, (name) => new NUMBER_ROWS[name](buffer, places.get(name)!, count)) as Pick<
      Columns,
      NumberName
    >),
    facets: named(FACETS, (facet) => values(facet, header.facets[facet])),
    ...named(WORDS, (word) => values(word, header.words[word])),
    ...named(FIGURES, (name) => {
      const figures = header.figures[name]
      if (figures.length === 0 && count > 0) throw wrong(name)
      return { values: figures, codes: codes(name, figures.length) }
    }),
    ...named(TEXTS, (name): TextColumn => {
      if (isBare(header)) return { bytes: new Uint8Array(), offsets: new Uint32Array() }
      const offsets = new Uint32Array(buffer, places.get(`offsets ${name}`)!, count + 1)
      return checkedText(name, {
        bytes: new Uint8Array(buffer, places.get(`text ${name}`)!, header.texts[name]),
        offsets,
      })
    }),
  }
}

const isBare = ({ count, texts }: Header) => count > 0 && texts.id === 0

function sectionsOf(header: Header): Section[] {
  const { count, facets, words, figures, texts } = header
  const codes = (name: string, different: number): Section => ({
    name,
    // One value for all needs no codes.
    bytes: different < 2 ? 0 : count * codesFor(different).BYTES_PER_ELEMENT,
  })
  return [
    ...NUMBERS.map((name) => ({ name, bytes: count * NUMBER_ROWS[name].BYTES_PER_ELEMENT })),
    ...FACETS.map((name) => codes(name, facets[name].sets.length)),
    ...WORDS.map((name) => codes(name, words[name].sets.length)),
    ...FIGURES.map((name) => codes(name, figures[name].length)),
    ...(isBare(header) ? [] : TEXTS).flatMap((name) => [
      { name: `offsets ${name}`, bytes: (count + 1) * 4 },
      { name: `text ${name}`, bytes: texts[name] },
    ]),
  ]
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8
}

function wrong(at: string): DataFault {
  return new DataFault({ code: 'shape', file: 'incidents.bin', at })
}

function readHeader(json: string): Header {
  let header: unknown
  try {
    header = JSON.parse(json)
  } catch {
    throw wrong('header')
  }
  const at = headerShape(header, '')
  if (at !== null) throw wrong(at || 'header')
  return header as Header
}

/** The number of sets, once each of them names values that there are. */
function checkedSets(name: string, sets: Values['sets'], values: number, count: number): number {
  if (sets.some((set) => set.some((value) => value >= values))) throw wrong(name)
  if (sets.length === 0 && count > 0) throw wrong(name)
  return sets.length
}

function checkedCodes(name: string, codes: Codes, different: number): Codes {
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= different) throw wrong(name)
  return codes
}

function checkedText(name: string, column: TextColumn): TextColumn {
  const { bytes, offsets } = column
  let last = 0
  for (let i = 0; i < offsets.length; i++) {
    if (offsets[i]! < last) throw wrong(name)
    last = offsets[i]!
  }
  if (offsets[0] !== 0 || last !== bytes.length) throw wrong(name)
  return column
}
