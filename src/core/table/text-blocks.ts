import { count, object } from '../record/shape.ts'
import { type BlockFile, DataFault } from './data-fault.ts'
import type { Columns, TextColumn } from './dataset.ts'
import { decodeText } from './utf8.ts'

/** Texts that come in blocks where there are very many: a map stands without them. */
export const IN_BLOCKS = ['title', 'search'] as const
export type TextInBlocks = (typeof IN_BLOCKS)[number]

/** What comes in blocks. */
export type Blocked = TextInBlocks | 'features'

/** Texts that come as a whole, since links, names on the map and measures need them. */
export const NAMES = ['id', 'placeName', 'caseId'] as const

/** The columns of texts. */
export type Texts = Pick<Columns, (typeof NAMES)[number] | TextInBlocks>

/** Of how many incidents a block is. */
export interface Blocks {
  /** A block of titles, and one of texts that the search looks into. */
  readonly rows: number
  /** A block of features; 0 where the dataset ships none. */
  readonly features: number
}

/** What stands before the names: blocks, and bytes of every column of texts; 0 for cases that are the incidents' own ids. */
export interface NamesHead extends Blocks {
  readonly bytes: { readonly [T in keyof Texts]: number }
}

const headShape = object<NamesHead>({
  rows: count,
  features: count,
  bytes: object<NamesHead['bytes']>({
    id: count,
    placeName: count,
    caseId: count,
    title: count,
    search: count,
  }),
})

/** Incidents of a block; 0 where nothing comes so. */
export function rowsOfBlock(blocks: Blocks, of: Blocked): number {
  return of === 'features' ? blocks.features : blocks.rows
}

/** The name of a block's file. */
export function blockFile(of: Blocked, block: number): BlockFile {
  return of === 'features' ? `texts/features-${block}.json` : `texts/${of}-${block}.bin`
}

/** First row of each block, and the one behind its last. */
export function spansOf(count: number, rows: number): { readonly from: number; readonly to: number }[] {
  if (rows === 0) return []
  return Array.from({ length: Math.ceil(count / rows) }, (_, block) => ({
    from: block * rows,
    to: Math.min(count, (block + 1) * rows),
  }))
}

/**
 * The columns of texts of so many incidents from the content of `texts/names.bin`, and how the others come: those have room for all of
 * their texts and none of them. Throws a DataFault where it is not what was written.
 */
export function readNames(
  content: Uint8Array<ArrayBuffer>,
  count: number,
): { readonly blocks: Blocks; readonly texts: Texts } {
  const words = new Uint32Array(content.buffer, content.byteOffset, content.length >> 2)
  const headLength = words[0] ?? 0
  const { bytes, ...blocks } = readHead(content.subarray(4, 4 + headLength))
  let at = aligned(4 + headLength)
  const column = (length: number): TextColumn => {
    const ends = words.slice(at >> 2, (at >> 2) + count + 1)
    if (ends.length <= count) throw wrong('')
    for (let i = 1; i <= count; i++) ends[i]! += ends[i - 1]!
    at += ends.byteLength
    const texts = content.subarray(at, at + length)
    at += aligned(length)
    if (ends[count] !== texts.length) throw wrong('')
    return { bytes: texts, offsets: ends }
  }
  const room = (length: number) => ({ bytes: new Uint8Array(length), offsets: new Uint32Array(count + 1) })
  const [id, placeName] = [column(bytes.id), column(bytes.placeName)]
  const caseId = bytes.caseId === 0 ? id : column(bytes.caseId)
  if (at !== content.length) throw wrong('')
  return { blocks, texts: { id, placeName, caseId, title: room(bytes.title), search: room(bytes.search) } }
}

/** Puts the content of a block where it belongs in its column. Throws a DataFault where it does not belong there. */
export function fillTexts(
  { bytes, offsets }: TextColumn,
  { of, block, rows }: { readonly of: TextInBlocks; readonly block: number; readonly rows: number },
  content: Uint8Array<ArrayBuffer>,
): void {
  const from = block * rows
  const length = Math.min(rows, offsets.length - 1 - from) + 1
  const wrong = () => new DataFault({ code: 'shape', file: blockFile(of, block), at: '' })
  if (content.length < length * 4) throw wrong()
  const ends = new Uint32Array(content.buffer, content.byteOffset, length)
  const texts = content.subarray(length * 4)
  for (let i = 1; i < length; i++) if (ends[i]! < ends[i - 1]!) throw wrong()
  const last = ends[length - 1]!
  if (last - ends[0]! !== texts.length || last > bytes.length) throw wrong()
  offsets.set(ends, from)
  bytes.set(texts, ends[0])
}

/** The next multiple of 4: 32-bit words are read where they stand. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4
}

function readHead(json: Uint8Array<ArrayBuffer>): NamesHead {
  let head: unknown
  try {
    head = JSON.parse(decodeText(json))
  } catch {
    throw wrong('')
  }
  const at = headShape(head, '')
  if (at !== null) throw wrong(at)
  return head as NamesHead
}

function wrong(at: string): DataFault {
  return new DataFault({ code: 'shape', file: 'texts/names.bin', at })
}
