import type { AnswerOf, First, IncidentRecord } from '../core/answer.ts'
import { once } from '../core/once.ts'
import type { Question, Scope, Selected } from '../core/question.ts'
import { choicesOf, classAt, classesIn, classingOf, saidOf } from '../core/table/classing.ts'
import { countriesTold } from '../core/table/countries-told.ts'
import { countsBy } from '../core/table/counts.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { type Passing, selectRows } from '../core/table/passing.ts'
import { pathSteps } from '../core/table/path-steps.ts'
import { placesOf } from '../core/table/places.ts'
import { cellsOf, rowsOf } from '../core/table/rows.ts'
import { runLines } from '../core/table/run-lines.ts'
import { tollIn } from '../core/table/toll.ts'
import { isInWindow, membersOf, type Order, orderOf } from '../core/table/window.ts'
import { stepsOf } from '../core/time/steps.ts'

/** What no first view has to say. */
type LaterAsk =
  | 'countries'
  | 'column'
  | 'run'
  | 'features'
  | 'rows'
  | 'cells'
  | 'places'
  | 'path'
  | 'toll'
  | 'counts'
  | 'choices'
  | 'legend'
  | 'classes'

export type LaterAnswers = {
  readonly [K in LaterAsk]: (
    question: Extract<Question, { ask: K }>,
  ) => AnswerOf<Extract<Question, { ask: K }>> | undefined
}

/** The role of what is added up by others. */
const TOTALS = ['aggregate']

/** Answers to questions of parts that come later, which a first view does without: their code comes with the first of them. */
export function laterAnswers(
  dataset: Dataset,
  passing: (selected: Selected) => Passing,
  inScope: (scope: Scope) => Uint32Array,
  firsts: (question: Extract<Question, { ask: 'firsts' }>) => readonly First[] | undefined,
  recordOf: (index: number) => IncidentRecord | null,
): LaterAnswers {
  const { columns } = dataset
  const totals = once<Order>()

  function countriesOf({ selected, window, certain }: Scope) {
    const passed = passing(selected)
    const ofTotals = totals([passed], () =>
      orderOf(columns, selectRows(dataset, { ...selected, role: TOTALS })),
    )
    const inTime = (order: Order) => membersOf(columns, order, window, certain)
    return countriesTold(columns, inTime(passed.order), inTime(ofTotals))
  }

  /** What choosing a value would give: its own choice is left aside. */
  function columnOf({ name, scope }: Extract<Question, { ask: 'column' }>) {
    const column = dataset.extras?.find((extra) => extra.name === name)?.facet
    if (!column) return []
    const { selected, window, certain } = scope
    const others = (selected.columns ?? []).filter((one) => one.name !== name)
    const counts = column.values.map((value) => ({ value, inWindow: 0, total: 0 }))
    for (const row of selectRows(dataset, { ...selected, columns: others })) {
      const isIn = isInWindow(columns, row, window, certain)
      for (const value of column.sets[column.codes[row]!]!) {
        counts[value]!.total++
        if (isIn) counts[value]!.inWindow++
      }
    }
    return counts
  }

  return {
    countries: ({ scope }) => countriesOf(scope),
    column: columnOf,
    run: ({ period: { selected, period, certain } }) => {
      const table = passing(selected)
      const steps = stepsOf(columns, table.filtered, period, certain)
      return runLines(table, { period, certain }, steps, recordOf)
    },
    features({ scope }) {
      const rows = 'window' in scope ? inScope(scope) : passing(scope.selected).filtered
      return [...rows].map(dataset.feature).filter((feature) => feature !== undefined)
    },
    rows: ({ scope }) => rowsOf(dataset, inScope(scope)),
    cells: ({ indices }) => cellsOf(dataset, indices),
    places: ({ scope, by }) =>
      placesOf(dataset, by, inScope(scope), passing(scope.selected).filtered, scope.window),
    counts: ({ scope, unit }) => countsBy(columns, inScope(scope), scope.window, unit),
    toll: ({ scope }) => tollIn(columns, inScope(scope)),
    path({ scope: { selected, window, certain }, base }) {
      const grown = firsts({ ask: 'firsts', selected, base })
      return grown && pathSteps(columns, grown, { at: window.to, window, certain })
    },
    choices: () => choicesOf(dataset),
    legend: ({ by, selected }) => classesIn(classingOf(dataset, by), passing(selected).filtered),
    classes({ by, indices }) {
      const classing = classingOf(dataset, by)
      return { classes: saidOf(classing), of: indices.map((index) => classAt(classing, index)) }
    },
  }
}
