import type { FaultGroup, ReadingReport } from '../../core/record/fault.ts'

/** Rows of a kind of fault that are kept to be listed; all of them are counted. */
const MOST_LISTED = 100_000

type OpenGroup = { -readonly [K in keyof FaultGroup]: FaultGroup[K] } & {
  rows: number[]
  given: string[]
  suggested: string[]
}

/** Adds up what was said of the blocks of files. */
export class Reports {
  readonly #groups = new Map<string, OpenGroup>()
  shown = 0
  of = 0
  restricted = false

  add({ shown, of, faults, restricted }: ReadingReport): void {
    this.shown += shown
    this.of += of
    this.restricted ||= restricted
    for (const fault of faults) this.#add(fault)
  }

  /** Incidents whose id one of another block has: no row of theirs is known any more. */
  addTwice(n: number): void {
    if (n === 0) return
    this.shown -= n
    this.#add({
      ...{ code: 'twice', effect: 'left-out', column: '', n, repair: null },
      ...{ rows: [], given: [], suggested: [] },
    })
  }

  #add(fault: FaultGroup): void {
    const { effect, code, column, repair, issue } = fault
    const key = JSON.stringify([effect, code, column, repair, issue?.code])
    let group = this.#groups.get(key)
    if (!group) {
      group = { ...fault, n: 0, rows: [], given: [], suggested: [] }
      this.#groups.set(key, group)
    }
    const room = Math.max(0, MOST_LISTED - group.rows.length)
    group.n += fault.n
    for (const name of ['rows', 'given', 'suggested'] as const)
      for (const one of fault[name].slice(0, room)) (group[name] as unknown[]).push(one)
  }

  /** What is left out first, then what is changed, then what is doubted, in each the largest first. */
  groups(): readonly FaultGroup[] {
    const order = ['left-out', 'changed', 'doubted']
    return [...this.#groups.values()].sort(
      (a, b) => order.indexOf(a.effect) - order.indexOf(b.effect) || b.n - a.n,
    )
  }
}
