import { parseLink, printLink } from '../../core/link/permalink.ts'
import type { State } from '../../core/link/state.ts'
import type { DatasetInfo, Group } from '../../core/table/dataset.ts'
import { parseMap } from '../../intake/map-file.ts'
import { actorReader } from '../../intake/reading/actors.ts'

/**
 * A view of a reader's file once that is about another group, or calls groups by other names. What was left to the group before is left
 * to the one now, as in a link that says nothing of it; who was chosen stays chosen, by the name that is theirs now.
 */
export function renamedState(state: State, before: Group | null, { group, reading }: DatasetInfo): State {
  const { actor, overlays } = parseLink(printLink(state, before), group).state
  if (!reading?.map) return { ...state, actor, overlays }
  const { aliases, branches } = parseMap(reading.map)
  return { ...state, overlays, actor: [...new Set(actor.map(actorReader(aliases, branches)))] }
}
