import { checksum } from '../core/table/checksum.ts'
import { encodeColumns } from '../core/table/columns-file.ts'
import type { Columns } from '../core/table/dataset.ts'
import { sealBinary } from '../core/table/seal.ts'

/** Columns as a file of their own, as `incidents.bin` is one: a page reads both by the same code. */
export function columnsContent(columns: Columns): Uint8Array<ArrayBuffer> {
  const content = encodeColumns(columns)
  return sealBinary(checksum(content), content)
}
