import { openingState } from '../../../core/link/opening.ts'
import { printLink } from '../../../core/link/permalink.ts'
import { LINK_VERSION } from '../../../core/link/version.ts'
import { type DatasetInfo, isOwnFile } from '../../../core/table/dataset.ts'
import { FACETS } from '../../../core/table/facets.ts'
import type { MeasureQuestion } from '../../../state/question.ts'

/** The project's own dataset, as it lies in a checkout. */
const DATASET = 'geodata/incidents.geojson'

/** What of a state decides which incidents are measured, and how. */
const MEASURED = [
  ...FACETS,
  ...(['q', 'columns', 'certain', 'from', 'to', 'at', 'mode', 'span', 'clock', 'eps', 'min'] as const),
]

/**
 * The measure command that prints the numbers of a question: the file, and a link with all that was chosen. Of a reader's own
 * file it takes what the page could read of it.
 */
export function recompute({ view, base, baseCountry }: MeasureQuestion): string {
  const { info, state } = view
  const chosen = Object.fromEntries(MEASURED.map((item) => [item, state[item]]))
  const own = isOwnFile(info)
  // Whom a file of one's own is about depends on where it lies: a link of version 1 asks for nobody's group.
  const version = own ? '1' : LINK_VERSION
  const link = printLink({ ...openingState(info.group, version), ...chosen, base }, info.group, version)
  const map = mapFile(info)
  const file = own ? `${quoted(info.title)} --partial${map ? ` --map ${quoted(map.name)}` : ''}` : DATASET
  const none = base ? '' : ' --base none'
  return `npm run --silent geodata -- measure --json --input ${file} --link '?${link.replaceAll("'", '%27')}'${none} --base-country ${baseCountry ?? 'none'}`
}

/** The mapping without which the command would read a file otherwise than the page did; null where it would not. */
export function mapFile({
  title,
  reading,
}: DatasetInfo): { readonly name: string; readonly text: string } | null {
  if (!reading?.map || reading.usual) return null
  return { name: `${title}.map.json`, text: `${JSON.stringify(JSON.parse(reading.map), null, 2)}\n` }
}

/** A text as one word of a shell. */
function quoted(text: string): string {
  return /^[\w.][\w.-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
