import { type ImportMap, profileOf } from './mapping.ts'
import type { RawTable } from './raw-table.ts'
import { actorReader } from './reading/actors.ts'
import { cellsOf } from './reading/cells.ts'
import { actorsOf } from './row-readings.ts'

/** Somebody whom a table names, by the name that a map gives them, and in how many of its rows. */
export interface ActorFound {
  readonly name: string
  readonly n: number
}

/** More are no list to choose from. */
const MOST_ACTORS = 50

/** Whom the rows of a table name, on either side, those of most rows first; nobody where no column says. */
export function actorsFound(
  table: RawTable,
  { as, columns, aliases, branches }: ImportMap,
): readonly ActorFound[] {
  const { actor, actor2 } = columns
  const asked = { ...(actor !== undefined && { actor }), ...(actor2 !== undefined && { actor2 }) }
  const { cells, rows } = cellsOf(table, asked, [], profileOf(as)?.unknown ?? [])
  const whoIs = actorReader(aliases, branches)
  const { values, codes } = rows.derive(() => actorsOf(cells.text('actor'), cells.text('actor2'), whoIs))!
  const rowsOf = new Uint32Array(values.length)
  for (const code of codes) rowsOf[code] = rowsOf[code]! + 1
  const found = new Map<string, number>()
  for (const [code, names] of values.entries())
    for (const name of names) found.set(name, (found.get(name) ?? 0) + rowsOf[code]!)
  return mostNamed(found)
}

/** Names with how often each is there as a list to choose from: those of most rows first. */
export function mostNamed(found: ReadonlyMap<string, number>): readonly ActorFound[] {
  return [...found]
    .map(([name, n]) => ({ name, n }))
    .sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_ACTORS)
}
