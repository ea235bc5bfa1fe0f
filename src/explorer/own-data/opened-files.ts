import type { ReadingReport } from '../../core/record/fault.ts'

export interface OpenedFile {
  readonly file: Blob
  readonly name: string
}

/** The files that were opened while the page is open, by what was said of them: to be read again with a repair. */
const files = new WeakMap<ReadingReport, OpenedFile>()

export function keepFile(report: ReadingReport, file: OpenedFile): void {
  files.set(report, file)
}

/** The file of a report; undefined for one that was not read on this page. */
export function fileOf(report: ReadingReport): OpenedFile | undefined {
  return files.get(report)
}
