import type { ReadingReport } from '../../core/record/fault.ts'
import type { SentDataset } from '../../intake/service.ts'

export interface OpenedFile {
  readonly file: Blob
  readonly name: string
}

/** With what came of it: another file may be joined with it. */
interface Kept extends OpenedFile {
  readonly sent: SentDataset
}

/** The files that were opened while the page is open, by what was said of them: to be read again with a repair. */
const files = new WeakMap<ReadingReport, Kept>()

export function keepFile(report: ReadingReport, file: Kept): void {
  files.set(report, file)
}

/** The file of a report; undefined for one that was not read on this page. */
export function fileOf(report: ReadingReport): Kept | undefined {
  return files.get(report)
}
