import type { FaultCode, FaultEffect, FaultGroup, Repair } from '../core/record/fault.ts'
import type { ReadingIssue } from '../core/record/reading-issue.ts'
import type { Noted } from './raw-table.ts'

/** Characters of a value that are kept to be shown. */
const MOST_GIVEN = 100

interface Open {
  readonly code: FaultCode
  readonly effect: FaultEffect
  readonly column: string
  readonly rows: number[]
  readonly given: string[]
  readonly suggested: string[]
  readonly repair: Repair | null
  readonly issue?: ReadingIssue
}

export interface Fault {
  readonly code: FaultCode
  readonly effect: FaultEffect
  readonly column?: string | undefined
  readonly given?: string
  readonly suggested?: string
  readonly repair?: Repair
  readonly issue?: ReadingIssue
}

/** Whoever is told of faults. */
export type ToldOfFaults = Pick<Faults, 'add'>

/** Gathers faults by their kind: 15,000 rows with the same one are one group. */
export class Faults {
  readonly #groups = new Map<string, Open>()

  add(row: number, fault: Fault): void {
    const { code, effect, column = '', given = '', suggested = '', repair = null, issue } = fault
    const key = `${effect} ${code} ${issue?.code} ${repair} ${column}`
    let group = this.#groups.get(key)
    if (!group) {
      group = {
        ...{ code, effect, column, repair, rows: [], given: [], suggested: [] },
        ...(issue && { issue }),
      }
      this.#groups.set(key, group)
    }
    group.rows.push(row)
    group.given.push(given.length > MOST_GIVEN ? `${given.slice(0, MOST_GIVEN - 1)}…` : given)
    group.suggested.push(suggested)
  }

  /** The groups: what is left out first, then what is changed, then what is doubted, in each the largest first. */
  groups(): readonly FaultGroup[] {
    const order: readonly FaultEffect[] = ['left-out', 'changed', 'doubted']
    return [...this.#groups.values()]
      .map((group) => ({ ...group, n: group.rows.length }))
      .sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect) || b.n - a.n)
  }
}

/** What is said of features in our own form, by what it is and where. */
export function groupsOfIssues(issues: readonly ReadingIssue[]): readonly FaultGroup[] {
  const faults = new Faults()
  for (const issue of issues) {
    if (issue.effect === 'refused') continue
    const { effect, field, number } = issue
    const given = 'given' in issue ? (JSON.stringify(issue.given) ?? '') : (issue.feature ?? '')
    faults.add(number, { code: 'issue', effect, column: field.replace(/\.\d+$/, ''), given, issue })
  }
  return faults.groups()
}

/** What of a file is not read, as groups of their own. */
export function groupsOfNoted(noted: readonly Noted[]): readonly FaultGroup[] {
  return noted.map(({ code, n }) => ({
    ...{ code, n, effect: 'changed', column: '', repair: null },
    ...{ rows: [], given: [], suggested: [] },
  }))
}
