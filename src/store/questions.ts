import type { Sight } from '../cells/look.ts'
import { openingState } from '../core/link/opening.ts'
import { printLink } from '../core/link/permalink.ts'
import type { Camera, State } from '../core/link/state.ts'
import { latitudeOf, longitudeOf } from '../core/mercator.ts'
import type { StoreInfo } from '../core/stored/store-info.ts'
import type { Group } from '../core/table/dataset.ts'
import { FACETS, type Selection } from '../core/table/facets.ts'
import type { DayInterval } from '../core/time/interval.ts'

/** Which incidents a state means, at any time: what else it says asks a store for nothing. */
export type Chosen = Selection & Pick<State, 'q'>

export function chosenOf(state: State): Chosen {
  return Object.fromEntries((['q', ...FACETS] as const).map((key) => [key, state[key]])) as unknown as Chosen
}

/** How what is chosen is measured. */
export type Measuring = Pick<State, 'base' | 'inside' | 'eps' | 'min'>

export function measuringOf({ base, inside, eps, min }: State): Measuring {
  return { base, inside, eps, min }
}

/** The query by which a store is asked for what is chosen, in a box, in a window and in a way to measure where there is one. */
export function queryOf(
  chosen: Chosen,
  group: Group | null,
  within: {
    readonly bounds?: Camera
    readonly window?: DayInterval
    readonly certain?: boolean
    readonly measuring?: Measuring
  } = {},
): string {
  const { bounds = null, window, certain = false, measuring } = within
  return printLink(
    {
      ...openingState(group),
      ...chosen,
      ...measuring,
      camera: bounds,
      from: window?.from ?? null,
      to: window?.to ?? null,
      certain,
    },
    group,
  )
}

/** The query that counts what there is of the same actors and roles, whatever else is chosen. */
export function totalQuery({ actor, role }: Chosen, group: Group | null): string {
  return printLink({ ...openingState(group), actor, role }, group)
}

/** A part of the world in degrees. */
export function boundsOf({ left, top, width, height }: Sight): Camera {
  const [south, north] = [latitudeOf(Math.min(1, top + height)), latitudeOf(Math.max(0, top))]
  if (width >= 1) return { type: 'bounds', west: -180, south, east: 180, north }
  const west = left - Math.floor(left)
  const east = west + width > 1 ? west + width - 1 : west + width
  return { type: 'bounds', west: longitudeOf(west), south, east: longitudeOf(east), north }
}

/** Where a store's incidents lie: a box round the tiles that hold any; null where none stands at a point. */
export function homeOf(
  { tiles }: Pick<StoreInfo, 'tiles'>,
  placeOf: (tile: number) => readonly [number, number],
): Camera | null {
  if (tiles.length === 0) return null
  const places = tiles.map(([tile]) => placeOf(tile))
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs) + 1]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys) + 1]
  const side = 64
  return {
    type: 'bounds',
    west: longitudeOf(left / side),
    south: latitudeOf(bottom / side),
    east: longitudeOf(right / side),
    north: latitudeOf(top / side),
  }
}
