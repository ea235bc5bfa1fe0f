import { latitudeOf, longitudeOf } from '../core/mercator.ts'
import { townOf } from '../core/record/town.ts'
import { openTable } from '../core/table/handle.ts'
import { textAt } from '../core/table/text-column.ts'
import { AT_BASE, addLine, type NameLine, RING } from '../plate/name-lines.ts'
import { OFF_STACK } from './gathering.ts'
import type { MapProps } from './map-props.ts'
import type { MapScene } from './map-scene.ts'
import type { Stack } from './stacks.ts'

/** What is written beside a mark, a stack or the base. */
export interface Named {
  readonly key: string
  readonly lines: readonly NameLine[]
  /** Degrees of what it names, and how far that reaches, CSS pixels. */
  readonly lon: number
  readonly lat: number
  readonly reach: number
  /** Written at every zoom and width: a place of the story. */
  readonly must: boolean
}

/** Most names of other places: one for so many pixels of the map's width. */
const PIXELS_PER_NAME = 110
/** Highlighted incidents that are named: beyond, names would hide each other. */
const MOST_HIGHLIGHTED = 5

type Draft = { lines: NameLine[]; lon: number; lat: number; reach: number; must: boolean }

/**
 * What has its name on the map, the most needed first: the base, these steps of the frontier, what is open, what is
 * highlighted, then what else is on the screen, the largest and gravest first. What stands in one stack is written beside it.
 */
export function namedPlaces(
  scene: MapScene,
  props: MapProps,
  steps: readonly number[],
  width: number,
): Named[] {
  const { columns } = openTable(props.table)
  const { stacks } = scene.gathering
  const number = new Intl.NumberFormat(props.lang)
  const drafts = new Map<string, Draft>()
  const add = (row: number, line: NameLine, must: boolean) => {
    if (line.text === '') return
    const stack = stacks?.of(row) ?? null
    const key = stack ? `s${stack.place}` : `r${row}`
    let draft = drafts.get(key)
    if (!draft) {
      const [lon, lat] = stack ? placeOf(scene, stack) : [columns.lon[row]!, columns.lat[row]!]
      draft = { lines: [], lon, lat, reach: Math.max(RING, (stack?.reach ?? 0) + OFF_STACK), must }
      drafts.set(key, draft)
    }
    addLine(draft.lines, line)
  }
  const nameOf = (row: number) => townOf(textAt(columns.placeName, row))
  const isPoint = (row: number) => {
    const spot = scene.data.spots.spotOf[row] ?? -1
    return spot >= 0 && spot < scene.data.spots.placeCount
  }

  const { base, baseName } = props
  if (base && baseName) {
    const row = scene.gathering.rowAtBase
    const stack = row < 0 ? null : stacks?.of(row)
    if (stack) add(row, { number: '', text: baseName }, true)
    else
      drafts.set('base', {
        lines: [{ number: '', text: baseName }],
        lon: base[0],
        lat: base[1],
        reach: AT_BASE,
        must: true,
      })
  }
  for (const at of steps) {
    const row = props.frontier[at]!
    add(row, { number: props.path ? number.format(at + 1) : '', text: nameOf(row) }, true)
  }
  const isVisible = scene.data.visibility(props)
  for (const row of [props.selected, ...props.highlighted.slice(0, MOST_HIGHLIGHTED)]) {
    if (row >= 0 && isPoint(row) && isVisible(row)) add(row, { number: '', text: nameOf(row) }, true)
  }
  let room = Math.floor(width / PIXELS_PER_NAME)
  const others = (stacks?.all() ?? []).sort(
    (a, b) => b.incidents - a.incidents || a.class - b.class || a.place - b.place,
  )
  for (const stack of others) {
    if (room <= 0) break
    if (drafts.has(`s${stack.place}`)) continue
    const row = scene.data.spots.firstOf[stacks!.places.spots[stack.place]!]!
    add(row, { number: '', text: nameOf(row) }, false)
    room--
  }
  return [...drafts.values()].map((draft) => ({
    ...draft,
    key: `${draft.must} ${draft.lines.map((line) => `${line.number} ${line.text}`).join('\n')} ${draft.lon} ${draft.lat}`,
  }))
}

function placeOf(scene: MapScene, { place }: Stack): [number, number] {
  const { x, y } = scene.gathering.stacks!.places
  return [longitudeOf(x[place]!), latitudeOf(y[place]!)]
}
