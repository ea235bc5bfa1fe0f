import { HALO } from './class-marks.ts'
import { stackSize } from './stacks.ts'

/** Places where something is shown now, in an order that stays; equal arrays give equal stacks. */
export interface Placed {
  readonly count: number
  /** Position in the unit square of Mercator; x may leave it. */
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  /** Incidents shown at each place; a place with none is left out. */
  readonly incidents: ArrayLike<number>
  /** What their numbers count: incidents, or killed; below 0 where nothing is known of it. */
  readonly amounts: ArrayLike<number>
  /** Whether one incident alone has a number too, where there is one to be said. */
  readonly numbered: boolean
  /** Class of what stands for them, and how far the mark of each class reaches. */
  readonly class: ArrayLike<number>
  readonly reaches: readonly number[]
  /** Places that lead the stack they are in, the first of them before all others: where the story is told, a stack stands. */
  readonly leading: readonly number[]
}

/** What stands for each place. */
export interface Gathered {
  /** For each place the one at which its stack stands: itself where it stands alone, or leads; -1 where nothing is shown. */
  readonly leader: Int32Array
  /** Of leaders: the incidents in their stack, the sum of their amounts, and how far it reaches, CSS pixels. */
  readonly total: Uint32Array
  readonly amount: Float64Array
  readonly reach: Float64Array
}

/** A stack's corners reach beyond a disc of its size: most of the way counts. */
const CORNER = 1.15
/** Cells of the grid in which neighbours are looked for: no two things that are wider apart can touch. */
const CELL = 2 * stackReach(1e9) + 1

/** Whether a number stands for what is shown at a place. */
export function isStack({ numbered }: Pick<Placed, 'numbered'>, incidents: number, amount: number): boolean {
  return incidents > 1 || (numbered && amount > 0)
}

/** How far from its middle what stands for several incidents reaches, CSS pixels. */
function stackReach(amount: number): number {
  return stackSize(amount) * CORNER + HALO
}

/** Within about a kilometre places are the same, whoever wrote their coordinates: as a share of the world's width. */
export const SAME_PLACE = 1 / 40_000

const NONE = -1

/**
 * Gathers what would overlap on the screen, `world` CSS pixels across the whole world. Each place in turn, those that lead
 * first, then those of the first classes, draws in what it touches; what grew draws in what it touches then, until nothing that is drawn
 * touches anything else. No place is moved: a stack stands where its leader does. Also across 180 degrees.
 */
export function gather(places: Placed, world: number): Gathered {
  const { count, x, y, incidents } = places
  const leader = new Int32Array(count).fill(NONE)
  const total = new Uint32Array(count)
  const amount = new Float64Array(count)
  const reach = new Float64Array(count)
  const turn = new Uint32Array(count)
  const grid = new Grid(places, world)
  const near: number[] = []

  const touch = (a: number, b: number) => {
    const turns = x[a]! - x[b]!
    const [east, south] = [(turns - Math.round(turns)) * world, (y[a]! - y[b]!) * world]
    const apart = reach[a]! + reach[b]!
    return east * east + south * south < apart * apart
  }
  const join = (from: number, to: number) => {
    leader[from] = to
    total[to]! += total[from]!
    amount[to] = amount[from]! < 0 ? amount[to]! : Math.max(0, amount[to]!) + amount[from]!
    reach[to] = stackReach(amount[to]!)
    grid.remove(from)
  }
  const settle = (place: number) => {
    let self = place
    let grows = true
    while (grows) {
      grows = false
      grid.near(self, near)
      for (const other of near) {
        if (other === self || !touch(self, other)) continue
        grows = true
        if (leader[other] === NONE || turn[self]! < turn[other]!) join(other, self)
        else {
          join(self, other)
          self = other
          break
        }
      }
    }
  }

  const order = orderOf(places)
  order.forEach((place, at) => {
    turn[place] = at
    total[place] = incidents[place]!
    amount[place] = places.amounts[place]!
    reach[place] = isStack(places, total[place]!, amount[place]!)
      ? stackReach(amount[place]!)
      : places.reaches[places.class[place]!]!
  })
  for (const place of order) {
    if (leader[place] !== NONE) continue
    leader[place] = place
    settle(place)
  }
  for (const place of order) {
    let top = place
    while (leader[top] !== top) top = leader[top]!
    leader[place] = top
  }
  return { leader, total, amount, reach }
}

/** Places at which something is shown: those that lead, then by class, then in their own order. */
function orderOf({ count, incidents, class: classes, reaches, leading }: Placed): number[] {
  const first = new Set(leading.filter((place) => incidents[place]! > 0))
  const byClass: number[][] = reaches.map(() => [])
  for (let place = 0; place < count; place++) {
    if (incidents[place]! > 0 && !first.has(place)) byClass[classes[place]!]!.push(place)
  }
  return [...first, ...byClass.flat()]
}

/** Finds what may lie within a cell's width of a place, among what has not been removed. */
class Grid {
  readonly #columns: number
  readonly #column: Int32Array
  readonly #row: Int32Array
  /** First place of each bucket, and the ones before and after each place in its bucket. */
  readonly #head: Int32Array
  readonly #before: Int32Array
  readonly #after: Int32Array
  readonly #mask: number

  constructor({ count, x, y, incidents }: Placed, world: number) {
    this.#columns = Math.max(1, Math.floor(world / CELL))
    let size = 16
    while (size < 2 * count) size *= 2
    this.#mask = size - 1
    this.#head = new Int32Array(size).fill(NONE)
    this.#before = new Int32Array(count).fill(NONE)
    this.#after = new Int32Array(count)
    this.#column = new Int32Array(count)
    this.#row = new Int32Array(count)
    for (let place = count - 1; place >= 0; place--) {
      if (incidents[place] === 0) continue
      const east = x[place]! - Math.floor(x[place]!)
      this.#column[place] = Math.min(this.#columns - 1, Math.floor(east * this.#columns))
      this.#row[place] = Math.floor((y[place]! * world) / CELL)
      const bucket = this.#bucket(this.#column[place]!, this.#row[place]!)
      const first = this.#head[bucket]!
      this.#after[place] = first
      if (first !== NONE) this.#before[first] = place
      this.#head[bucket] = place
    }
  }

  remove(place: number): void {
    const [before, after] = [this.#before[place]!, this.#after[place]!]
    if (before === NONE) this.#head[this.#bucket(this.#column[place]!, this.#row[place]!)] = after
    else this.#after[before] = after
    if (after !== NONE) this.#before[after] = before
  }

  /** Writes what lies in the nine cells about a place into `found`, each once. */
  near(place: number, found: number[]): void {
    found.length = 0
    const [column, row, columns] = [this.#column[place]!, this.#row[place]!, this.#columns]
    // Where the world is narrower than three cells, its columns are looked at once.
    const across = Math.min(3, columns)
    for (let down = row - 1; down <= row + 1; down++) {
      for (let step = 0; step < across; step++) {
        const at = (column - 1 + step + columns) % columns
        for (let other = this.#head[this.#bucket(at, down)]!; other !== NONE; other = this.#after[other]!) {
          if (this.#column[other] === at && this.#row[other] === down) found.push(other)
        }
      }
    }
  }

  #bucket(column: number, row: number): number {
    return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & this.#mask
  }
}
