import type { IncidentFeature } from '../record/incident.ts'
import type { Columns, TextColumn } from './dataset.ts'
import {
  aligned,
  type Blocks,
  blockFile,
  IN_BLOCKS,
  NAMES,
  type NamesHead,
  spansOf,
  type Texts,
} from './text-blocks.ts'
import { textAt } from './text-column.ts'
import { encodeText } from './utf8.ts'

export type { Blocks } from './text-blocks.ts'

/** Above so many incidents their texts come beside them. */
const MOST_TOGETHER = 50_000
/** A list asks for neighbours, and a megabyte of titles serves it for long; a card asks for one, with all that its documents say. */
const ROWS = 16_384
const FEATURES = 2_048

/** How the texts of a dataset are written; undefined where they stand with its numbers. */
export function blocksOf(dataset: {
  readonly columns: Columns
  readonly features: readonly unknown[]
}): Blocks | undefined {
  if (dataset.columns.count <= MOST_TOGETHER) return undefined
  return { rows: ROWS, features: dataset.features.length > 0 ? FEATURES : 0 }
}

/** The columns with no text in them, not even an empty one. */
export function withoutTexts(columns: Columns): Columns {
  const empty: TextColumn = { bytes: new Uint8Array(), offsets: new Uint32Array() }
  return { ...columns, id: empty, placeName: empty, caseId: empty, title: empty, search: empty }
}

/** Contents of the files of texts, by name. */
export function textFiles(
  columns: Columns,
  features: readonly IncidentFeature[],
  blocks: Blocks,
): Readonly<Record<string, Uint8Array<ArrayBuffer>>> {
  return Object.fromEntries([
    ['texts/names.bin', namesFile(columns, columns.count, blocks)],
    ...IN_BLOCKS.flatMap((name) =>
      spansOf(columns.count, blocks.rows).map(({ from, to }, block) => [
        blockFile(name, block),
        blockOf(columns[name], from, to),
      ]),
    ),
    ...featureBlocks(columns, features, blocks),
  ])
}

/**
 * The length of a head as a 32-bit word, the head as JSON, then of ids, places and cases the lengths of all texts (a 0 first), which hardly
 * get smaller on the way as offsets do not, and their bytes; each at a multiple of 4, little-endian.
 */
function namesFile(texts: Texts, count: number, blocks: Blocks): Uint8Array<ArrayBuffer> {
  const isOwn = isSame(texts.caseId, texts.id)
  const { id, placeName, caseId, title, search } = texts
  const bytes: NamesHead['bytes'] = {
    id: id.bytes.length,
    placeName: placeName.bytes.length,
    caseId: isOwn ? 0 : caseId.bytes.length,
    title: title.bytes.length,
    search: search.bytes.length,
  }
  const head = encodeText(JSON.stringify({ ...blocks, bytes } satisfies NamesHead))
  const written = NAMES.filter((name) => name !== 'caseId' || !isOwn)
  let length = aligned(4 + head.length)
  for (const name of written) length += (count + 1) * 4 + aligned(bytes[name])
  const file = new Uint8Array(length)
  new Uint32Array(file.buffer, 0, 1)[0] = head.length
  file.set(head, 4)
  let at = aligned(4 + head.length)
  for (const name of written) {
    const { offsets, bytes } = texts[name]
    const lengths = offsets.map((to, i) => to - (offsets[i - 1] ?? 0))
    file.set(new Uint8Array(lengths.buffer), at)
    file.set(bytes, at + lengths.byteLength)
    at += lengths.byteLength + aligned(bytes.length)
  }
  return file
}

/** For each of some rows and once more the 32-bit offset in the whole column, little-endian, then the bytes of their texts. */
function blockOf({ bytes, offsets }: TextColumn, from: number, to: number): Uint8Array<ArrayBuffer> {
  const ends = offsets.slice(from, to + 1)
  const texts = bytes.subarray(ends[0], ends[ends.length - 1])
  const content = new Uint8Array(ends.byteLength + texts.length)
  content.set(new Uint8Array(ends.buffer))
  content.set(texts, ends.byteLength)
  return content
}

function featureBlocks(columns: Columns, features: readonly IncidentFeature[], blocks: Blocks) {
  const byId = new Map(features.map((feature) => [feature.id, feature]))
  return spansOf(columns.count, blocks.features).map(
    ({ from, to }, block): [string, Uint8Array<ArrayBuffer>] => {
      const ids = Array.from({ length: to - from }, (_, i) => textAt(columns.id, from + i))
      const some = ids.map((id) => byId.get(id)).filter((feature) => feature !== undefined)
      return [blockFile('features', block), encodeText(JSON.stringify(some))]
    },
  )
}

function isSame(a: TextColumn, b: TextColumn): boolean {
  const isEqual = (x: Uint8Array | Uint32Array, y: Uint8Array | Uint32Array) =>
    x === y || (x.length === y.length && x.every((value: number, i: number) => value === y[i]))
  return isEqual(a.offsets, b.offsets) && isEqual(a.bytes, b.bytes)
}
