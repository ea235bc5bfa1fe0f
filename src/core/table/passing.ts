import type { TableHandle } from '../answer.ts'
import { type Kind, ROLES, type Role } from '../record/incident.ts'
import type { Columns, Dataset } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { FACETS, type Selection } from './facets.ts'
import { allowedSets, type ColumnFilter, filterIncidents, keepColumns } from './filter.ts'
import { closeTable, type OpenTable } from './handle.ts'
import { orderOf } from './window.ts'

/** What selects incidents: facets, columns of a reader's file, search. */
export type Selecting = Selection & { readonly q: string; readonly columns?: readonly ColumnFilter[] }

/** What passes facets and search, at any time. */
export interface Passing extends OpenTable {
  readonly table: TableHandle
  /** Roles that occur among the filtered incidents (the selected ones when nothing is left). */
  readonly roles: readonly RoleSaid[]
  /** Incidents of these roles and of the selected actors in the whole dataset. */
  readonly total: number
  /** Kinds that occur among the filtered incidents. */
  readonly kinds: readonly Kind[]
  /** Whether one of the filtered incidents is known to more days than one. */
  readonly intervals: boolean
}

/** A role, or all of those that no vocabulary knows. */
export type RoleSaid = Role | 'other'

/** As many selections are kept: the one that is shown, and one that is asked for beside it. */
const KEPT = 2

/** A function from a selection to what passes it; the same selection gives the same object as long as it is kept. */
export function createPassing(
  dataset: Pick<Dataset, 'columns' | 'extras'>,
): (selected: Selecting) => Passing {
  let kept: { readonly key: string; readonly passing: Passing }[] = []
  return (selected) => {
    const key = JSON.stringify([
      selected.q,
      selected.columns ?? [],
      ...FACETS.map((facet) => selected[facet]),
    ])
    if (kept[0]?.key === key) return kept[0].passing
    const found = kept.find((one) => one.key === key) ?? { key, passing: passingOf(dataset, selected) }
    kept = [found, ...kept.filter((one) => one !== found)].slice(0, KEPT)
    return found.passing
  }
}

/** Positions of the incidents that pass, ascending. */
export function selectRows(
  { columns, extras = [] }: Pick<Dataset, 'columns' | 'extras'>,
  selected: Selecting,
): Uint32Array<ArrayBuffer> {
  return keepColumns(filterIncidents(columns, selected, selected.q), extras, selected.columns ?? [])
}

function passingOf({ columns, extras }: Pick<Dataset, 'columns' | 'extras'>, selected: Selecting): Passing {
  const filtered = selectRows({ columns, extras }, selected)
  const open = { columns, extras, filtered, order: orderOf(columns, filtered) }
  return {
    ...open,
    table: closeTable(open),
    ...rolesOf(columns, filtered, selected),
    kinds: kindsOf(columns, filtered),
    intervals: filtered.some((row) => columns.start[row] !== columns.end[row]),
  }
}

function rolesOf(columns: Columns, filtered: Uint32Array, selected: Selection) {
  const { codes, sets, values } = columns.facets.role
  const { actor } = columns.facets
  const isTheirs = allowedSets(actor, selected.actor)
  const present = new Uint32Array(sets.length)
  const everywhere = new Uint32Array(sets.length)
  for (let k = 0; k < filtered.length; k++) present[codes[filtered[k]!]!]!++
  for (let i = 0; i < columns.count; i++) everywhere[codes[i]!]! += isTheirs[actor.codes[i]!]!
  const counted =
    filtered.length > 0
      ? present.map((n) => (n > 0 ? 1 : 0))
      : allowedSets(columns.facets.role, selected.role)
  const chosen = sets.map((_, code) => code).filter((code) => counted[code])
  return {
    roles: [...ROLES, 'other' as const].filter((role) =>
      chosen.some((code) => sets[code]!.some((value) => roleOf(values[value]!) === role)),
    ),
    total: chosen.reduce((sum, code) => sum + everywhere[code]!, 0),
  }
}

function roleOf(value: string): RoleSaid {
  return (ROLES as readonly string[]).includes(value) ? (value as Role) : 'other'
}

function kindsOf({ facets: { kind } }: Columns, filtered: Uint32Array): Kind[] {
  const seen = new Set<number>()
  for (let k = 0; k < filtered.length && seen.size < kind.sets.length; k++)
    seen.add(kind.codes[filtered[k]!]!)
  const rows = [...seen].map((code) => kind.codes.indexOf(code))
  return rows.flatMap((row) => facetValues(kind, row)) as Kind[]
}
