import type { Columns, FacetColumn, TextColumn } from './dataset.ts'
import { FACETS, type Facet } from './facets.ts'
import { decodeText, encodeText } from './utf8.ts'

/**
 * The file `incidents.bin`, little-endian: the magic, the version and the length of the header as three 32-bit words, the
 * header as JSON, then one section per column, each at a multiple of 8 bytes so that it is read without a copy.
 */
const MAGIC = 0x50_41_4d_52
const VERSION = 1

const NUMBERS = {
  start: Int32Array,
  end: Int32Array,
  latestEnd: Int32Array,
  lon: Float64Array,
  lat: Float64Array,
  radiusKm: Float32Array,
  place: Int32Array,
} as const
const TEXTS = ['id', 'title', 'placeName', 'caseId', 'search'] as const

type NumberName = keyof typeof NUMBERS
const NUMBER_NAMES = Object.keys(NUMBERS) as NumberName[]

interface Header {
  readonly count: number
  readonly facets: { readonly [F in Facet]: Pick<FacetColumn, 'values' | 'sets'> }
  /** Bytes of the text blocks, in the order of TEXTS. */
  readonly textBytes: readonly number[]
}

interface Section {
  readonly name: string
  readonly at: number
  readonly bytes: number
}

/** The columns as one file. */
export function encodeColumns(columns: Columns): Uint8Array<ArrayBuffer> {
  const facets = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      { values: columns.facets[facet].values, sets: columns.facets[facet].sets },
    ]),
  ) as Header['facets']
  const header: Header = {
    count: columns.count,
    facets,
    textBytes: TEXTS.map((name) => columns[name].bytes.length),
  }
  const json = encodeText(JSON.stringify(header))
  const { sections, length } = layout(header, json.length)
  const file = new Uint8Array(length)
  new Uint32Array(file.buffer, 0, 3).set([MAGIC, VERSION, json.length])
  file.set(json, 12)
  const blocks = [
    ...NUMBER_NAMES.map((name) => columns[name]),
    ...FACETS.map((facet) => columns.facets[facet].codes),
    ...TEXTS.flatMap((name) => [columns[name].offsets, columns[name].bytes]),
  ]
  sections.forEach(({ at, bytes }, i) => {
    const block = blocks[i]!
    file.set(new Uint8Array(block.buffer, block.byteOffset, bytes), at)
  })
  return file
}

/**
 * The columns of a file, as views on its buffer. Throws an error with one sentence for the reader when the file is not
 * one, is of another version, is cut short or contradicts itself.
 */
export function decodeColumns(buffer: ArrayBuffer): Columns {
  if (buffer.byteLength < 12) throw damaged('it is too short')
  const [magic, version, jsonLength] = new Uint32Array(buffer, 0, 3) as unknown as [number, number, number]
  if (magic !== MAGIC) throw new Error('This is not a file of incidents.')
  if (version !== VERSION) {
    throw new Error(`The file of incidents has version ${version}; this page reads version ${VERSION}.`)
  }
  if (jsonLength > buffer.byteLength - 12) throw damaged('it ends within its header')
  const header = readHeader(decodeText(new Uint8Array(buffer, 12, jsonLength)))
  const { sections, length } = layout(header, jsonLength)
  if (length !== buffer.byteLength) {
    throw damaged(`it has ${buffer.byteLength} bytes where ${length} are expected`)
  }
  const at = new Map(sections.map((section) => [section.name, section.at]))
  const { count } = header
  const numbers = Object.fromEntries(
    NUMBER_NAMES.map((name) => [name, new NUMBERS[name](buffer, at.get(name)!, count)]),
  ) as unknown as Pick<Columns, NumberName>
  const facets = Object.fromEntries(
    FACETS.map((facet) => {
      const codes = new Uint16Array(buffer, at.get(`facet ${facet}`)!, count)
      return [facet, checkedFacet(facet, { ...header.facets[facet], codes })]
    }),
  ) as unknown as Columns['facets']
  const texts = Object.fromEntries(
    TEXTS.map((name, i) => {
      const offsets = new Uint32Array(buffer, at.get(`offsets ${name}`)!, count + 1)
      const bytes = new Uint8Array(buffer, at.get(`text ${name}`)!, header.textBytes[i]!)
      return [name, checkedText(name, { bytes, offsets })]
    }),
  ) as unknown as Pick<Columns, (typeof TEXTS)[number]>
  return { count, ...numbers, facets, ...texts }
}

function layout(header: Header, jsonLength: number): { sections: Section[]; length: number } {
  const { count, textBytes } = header
  const sizes: [string, number][] = [
    ...NUMBER_NAMES.map((name): [string, number] => [name, count * NUMBERS[name].BYTES_PER_ELEMENT]),
    ...FACETS.map((facet): [string, number] => [`facet ${facet}`, count * 2]),
    ...TEXTS.flatMap((name, i): [string, number][] => [
      [`offsets ${name}`, (count + 1) * 4],
      [`text ${name}`, textBytes[i]!],
    ]),
  ]
  let length = aligned(12 + jsonLength)
  const sections = sizes.map(([name, bytes]) => {
    const at = length
    length = aligned(at + bytes)
    return { name, at, bytes }
  })
  return { sections, length }
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8
}

function damaged(why: string): Error {
  return new Error(`The file of incidents is damaged: ${why}.`)
}

function readHeader(json: string): Header {
  let header: Partial<Header>
  try {
    header = JSON.parse(json)
  } catch {
    throw damaged('its header cannot be read')
  }
  const { count, facets, textBytes } = header ?? {}
  const whole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
  const readable =
    whole(count) &&
    Array.isArray(textBytes) &&
    textBytes.length === TEXTS.length &&
    textBytes.every(whole) &&
    FACETS.every((facet) => isFacet(facets?.[facet]))
  if (!readable) throw damaged('its header is incomplete')
  return header as Header
}

function isFacet(facet: Partial<FacetColumn> | undefined): boolean {
  if (!Array.isArray(facet?.values) || !Array.isArray(facet.sets)) return false
  const { values, sets } = facet
  return (
    values.every((value) => typeof value === 'string') &&
    sets.every(
      (set) =>
        Array.isArray(set) && set.every((index) => Number.isInteger(index) && values[index] !== undefined),
    )
  )
}

function checkedFacet(name: string, column: FacetColumn): FacetColumn {
  const { codes, sets } = column
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! >= sets.length) throw damaged(`its column "${name}" has a value that is not in its list`)
  }
  return column
}

function checkedText(name: string, column: TextColumn): TextColumn {
  const { bytes, offsets } = column
  let last = 0
  for (let i = 0; i < offsets.length; i++) {
    if (offsets[i]! < last) throw damaged(`its column "${name}" is out of order`)
    last = offsets[i]!
  }
  if (offsets[0] !== 0 || last !== bytes.length) throw damaged(`its column "${name}" is cut short`)
  return column
}
