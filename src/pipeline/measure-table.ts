import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { textAt } from '../core/table/text-column.ts'
import type { Beside } from '../intake/beside.ts'
import { ImportMapError, parseMap } from '../intake/map-file.ts'
import type { Reading } from '../intake/normalise.ts'
import { NothingLeft, readTable } from '../intake/open-data.ts'
import { featuresOf, type OpenedData } from '../intake/opened-data.ts'
import { Refused } from '../intake/raw-table.ts'
import { faultLine, refusalWords } from '../words/fault-words.ts'
import { WHOLE_ENGLISH as en } from '../words/whole.ts'
import { BadInput, type Request } from './measure-request.ts'

/**
 * The incidents of a table of somebody's own, as the page opens it: by a mapping that was saved, or by what its columns are. Null
 * for GeoJSON in our own form, and for what can't be read at all, which is said where that is read. Rejects with BadInput.
 */
export async function readTableOf({ file, map, partial }: Request): Promise<Reading | null> {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(readFileSync(file))
  } catch {
    return null
  }
  if (map === undefined && hasOwnForm(bytes)) return null
  try {
    const given = map === undefined ? null : parseMap(readFileSync(map, 'utf8'))
    const table = await readTable({ name: basename(file), bytes }, given?.read)
    const chosen = given ?? table.inspect().map
    const [asked] = table.look(chosen).asks
    if (asked?.ask === 'day-order')
      throw new BadInput(`${file}: ${asked.column}: ${asked.example} can be read two ways: give its --map`)
    return readingOf(file, table.open(chosen, en.sources.own), partial)
  } catch (error) {
    if (error instanceof Refused) throw new BadInput(`${file}: ${refusalWords(error.refusal, en)}`)
    if (error instanceof ImportMapError) throw new BadInput(`${map}: ${error.message}`)
    if (error instanceof NothingLeft)
      throw new BadInput(`${file}: ${en.ownData.nothingLeft({ of: error.report.of })}`)
    throw error
  }
}

/** JSON that speaks of a start is read by the rules of our own GeoJSON, and refused by them. */
function hasOwnForm(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\uFEFF/, '')
    .trimStart()
  return start.startsWith('{') && new TextDecoder().decode(bytes).includes('"start"')
}

function readingOf(file: string, opened: OpenedData, partial: boolean): Reading {
  const { info, extras } = opened
  const { shown, of, faults } = info.reading!
  const bad = faults.find(({ effect }) => effect === 'left-out')
  if (bad && !partial)
    throw new BadInput(
      `${file}: ${faultLine(bad, en)} (${shown} of ${of} can be read: --partial measures those)`,
    )
  const features = featuresOf(opened)
  const at = new Map(features.map((feature, i) => [feature, i]))
  const beside: Beside = {
    names: extras.map(({ name }) => name),
    of: (feature) => extras.map(({ texts }) => textAt(texts, at.get(feature) ?? -1)),
  }
  return { features, beside, issues: [], of }
}
