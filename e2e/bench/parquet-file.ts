/** Numbers of the format: a type, what it stands for, how it is written, that it is there in every row. */
const BYTE_ARRAY = 6
const UTF8 = 0
const PLAIN = 0
const RLE = 3
const REQUIRED = 0
const UNCOMPRESSED = 0
const DATA_PAGE = 0

/** Types of the compact form of Thrift, in which Parquet says what is where. */
const I32 = 5
const I64 = 6
const BINARY = 8
const LIST = 9
const STRUCT = 12

type Field = readonly [id: number, type: number, value: number | string | readonly Value[] | Struct]
interface Struct {
  readonly fields: readonly Field[]
}
type Value = number | string | Struct

function varint(out: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    out.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  out.push(rest)
}

function put(out: number[], value: Field[2]): void {
  if (typeof value === 'number') varint(out, value * 2)
  else if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value)
    varint(out, bytes.length)
    out.push(...bytes)
  } else if ('fields' in value) {
    let last = 0
    for (const [id, of, one] of value.fields) {
      out.push(((id - last) << 4) | of)
      put(out, one)
      last = id
    }
    out.push(0)
  } else {
    const [first] = value
    const of = typeof first === 'number' ? I32 : typeof first === 'string' ? BINARY : STRUCT
    if (value.length < 15) out.push((value.length << 4) | of)
    else {
      out.push(0xf0 | of)
      varint(out, value.length)
    }
    for (const one of value) put(out, one)
  }
}

function thrift(...fields: Field[]): Uint8Array {
  const out: number[] = []
  put(out, { fields })
  return Uint8Array.from(out)
}

/** A column's texts, each after its length. */
function pageOf(texts: readonly string[]): Uint8Array {
  const written = texts.map((text) => new TextEncoder().encode(text))
  const page = new Uint8Array(written.reduce((sum, { length }) => sum + 4 + length, 0))
  const view = new DataView(page.buffer)
  let at = 0
  for (const bytes of written) {
    view.setUint32(at, bytes.length, true)
    page.set(bytes, at + 4)
    at += 4 + bytes.length
  }
  return page
}

/** A Parquet file of columns of texts: one group of rows, a page a column, nothing compressed. */
export function parquetFile(columns: Readonly<Record<string, readonly string[]>>): Uint8Array {
  const parts: Uint8Array[] = [new TextEncoder().encode('PAR1')]
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const names = Object.keys(columns)
  const count = columns[names[0]!]!.length
  const chunks = names.map((name): Struct => {
    const page = pageOf(columns[name]!)
    const about = {
      fields: [
        [1, I32, count],
        [2, I32, PLAIN],
        [3, I32, RLE],
        [4, I32, RLE],
      ],
    } as const
    const header = thrift(
      [1, I32, DATA_PAGE],
      [2, I32, page.length],
      [3, I32, page.length],
      [5, STRUCT, about],
    )
    const offset = length()
    parts.push(header, page)
    const size = header.length + page.length
    const meta: Struct = {
      fields: [
        [1, I32, BYTE_ARRAY],
        [2, LIST, [PLAIN]],
        [3, LIST, [name]],
        [4, I32, UNCOMPRESSED],
        [5, I64, count],
        [6, I64, size],
        [7, I64, size],
        [9, I64, offset],
      ],
    }
    return {
      fields: [
        [2, I64, offset],
        [3, STRUCT, meta],
      ],
    }
  })
  const bytes = length() - 4
  const leaf = (name: string): Struct => ({
    fields: [
      [1, I32, BYTE_ARRAY],
      [3, I32, REQUIRED],
      [4, BINARY, name],
      [6, I32, UTF8],
    ],
  })
  const root: Struct = {
    fields: [
      [4, BINARY, 'rows'],
      [5, I32, names.length],
    ],
  }
  const group: Struct = {
    fields: [
      [1, LIST, chunks],
      [2, I64, bytes],
      [3, I64, count],
    ],
  }
  const footer = thrift(
    [1, I32, 1],
    [2, LIST, [root, ...names.map(leaf)]],
    [3, I64, count],
    [4, LIST, [group]],
  )
  const end = new Uint8Array(4)
  new DataView(end.buffer).setUint32(0, footer.length, true)
  parts.push(footer, end, new TextEncoder().encode('PAR1'))
  const file = new Uint8Array(length())
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}
