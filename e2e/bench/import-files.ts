import { closeSync, existsSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { csvCell, featureOf, inventedRows, ROW_NAMES } from './invented-rows.ts'

/** A file of generated rows, to be opened as a reader's own. */
export interface ImportFile {
  readonly name: string
  readonly path: string
  readonly rows: number
  readonly bytes: number
}

/** Rows of GeoJSON that come to 62 MB. */
export const GEOJSON_ROWS = 194_000

/** Separated values of so many rows, made unless they are there. */
export function csvFile(folder: string, rows: number): ImportFile {
  return written(folder, `import-${rows}.csv`, rows, function* () {
    yield `${ROW_NAMES.join()}\n`
    for (const row of inventedRows(rows)) yield `${ROW_NAMES.map((name) => csvCell(row[name])).join()}\n`
  })
}

/** The same as GeoJSON. */
export function geoJsonFile(folder: string, rows: number): ImportFile {
  return written(folder, `import-${rows}.geojson`, rows, function* () {
    yield '{"type":"FeatureCollection","features":[\n'
    let before = ''
    for (const row of inventedRows(rows)) {
      yield before + JSON.stringify(featureOf(row))
      before = ',\n'
    }
    yield '\n]}\n'
  })
}

function written(folder: string, name: string, rows: number, lines: () => Generator<string>): ImportFile {
  const path = join(folder, name)
  if (!existsSync(path)) {
    const file = openSync(`${path}.part`, 'w')
    let waiting: string[] = []
    const write = () => {
      writeSync(file, waiting.join(''))
      waiting = []
    }
    for (const line of lines()) if (waiting.push(line) === 10_000) write()
    write()
    closeSync(file)
    renameSync(`${path}.part`, path)
  }
  return { name, path, rows, bytes: statSync(path).size }
}
