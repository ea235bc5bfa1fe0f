import type { Extra } from '../answer.ts'
import type { ExtraColumn } from './dataset.ts'
import { textAt } from './text-column.ts'

/** What the columns say of incident i, without those that say nothing; empty for a row that does not exist. */
export function extrasAt(extras: readonly ExtraColumn[], i: number): Extra[] {
  return extras.map(({ name, texts }) => ({ name, text: textAt(texts, i) })).filter(({ text }) => text !== '')
}
