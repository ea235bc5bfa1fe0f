import { printLink } from '../../core/link/permalink.ts'
import type { State } from '../../core/link/state.ts'
import { SAVED_ENDING } from '../../core/record/saved-file.ts'
import type { DatasetInfo } from '../../core/table/dataset.ts'
import { lazyChunk } from '../../page/parts/lazy-chunk.ts'
import { needed } from '../../state/loader.ts'
import { fileOf } from './opened-files.ts'

/** The name under which a dataset is saved: that of its file, without another ending. */
export function savedName({ title }: DatasetInfo): string {
  const name = title.replace(
    /\.(?:csv|tsv|txt|xlsx?|zip|geo|json|geojson|geojsonl|kml|kmz|gpx|parquet)\b/gi,
    '',
  )
  return `${name.replace(/[^\p{L}\p{N}._ -]+/gu, '-').slice(0, 80) || 'dataset'}${SAVED_ENDING}`
}

/** What writes such a file. */
const SAVING = lazyChunk(async () => {
  const [{ savedFile }, { readSaved }] = await Promise.all([
    import('../../export/saved-file.ts'),
    import('../../intake/saved.ts'),
  ])
  return { savedFile, readSaved }
})

/** A file of the reader's own and the view of it as one file. Rejects where the file is not at hand any more. */
export async function savedDataset(info: DatasetInfo, state: State): Promise<Uint8Array<ArrayBuffer>> {
  const { reading } = info
  const given = reading && fileOf(reading)
  if (!given) throw new Error('The file is not at hand.')
  const { savedFile, readSaved } = await needed(SAVING)
  const bytes = new Uint8Array(await given.file.arrayBuffer())
  // What was opened from such a file is saved from what lies in it.
  const inner = await readSaved({ name: given.name, bytes })
  const map = reading.map === null ? null : (JSON.parse(reading.map) as unknown)
  const query = printLink(state, info.group)
  const provider = (map === null ? reading.as : null) ?? undefined
  return savedFile(inner?.file.bytes ?? bytes, { reachmap: 1, file: info.title, map, provider, query })
}
