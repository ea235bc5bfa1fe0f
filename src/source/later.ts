import type { AnswerOf } from '../core/answer.ts'
import type { Question, Scope, Selected } from '../core/question.ts'
import { choicesOf, classAt, classesIn, classingOf, saidOf } from '../core/table/classing.ts'
import { countriesTold } from '../core/table/countries-told.ts'
import { countsBy } from '../core/table/counts.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { filterIncidents } from '../core/table/filter.ts'
import type { Passing } from '../core/table/passing.ts'
import { placesOf } from '../core/table/places.ts'
import { cellsOf, rowsOf } from '../core/table/rows.ts'
import { tollIn } from '../core/table/toll.ts'
import { membersOf, type Order, orderOf } from '../core/table/window.ts'
import { once } from './once.ts'

/** What no first view has to say. */
type LaterAsk =
  | 'countries'
  | 'rows'
  | 'cells'
  | 'places'
  | 'toll'
  | 'counts'
  | 'choices'
  | 'legend'
  | 'classes'

export type LaterAnswers = {
  readonly [K in LaterAsk]: (
    question: Extract<Question, { ask: K }>,
  ) => AnswerOf<Extract<Question, { ask: K }>>
}

/** The role of what is added up by others. */
const TOTALS = ['aggregate']

/** Answers to questions of parts that come later, which a first view does without: their code comes with the first of them. */
export function laterAnswers(
  dataset: Dataset,
  passing: (selected: Selected) => Passing,
  inScope: (scope: Scope) => Uint32Array,
): LaterAnswers {
  const { columns } = dataset
  const totals = once<Order>()

  function countriesOf({ selected, window, certain }: Scope) {
    const passed = passing(selected)
    const ofTotals = totals([passed], () =>
      orderOf(columns, filterIncidents(columns, { ...selected, role: TOTALS }, selected.q)),
    )
    const inTime = (order: Order) => membersOf(columns, order, window, certain)
    return countriesTold(columns, inTime(passed.order), inTime(ofTotals))
  }

  return {
    countries: ({ scope }) => countriesOf(scope),
    rows: ({ scope }) => rowsOf(dataset, inScope(scope)),
    cells: ({ indices }) => cellsOf(dataset, indices),
    places: ({ scope, by }) =>
      placesOf(dataset, by, inScope(scope), passing(scope.selected).filtered, scope.window),
    counts: ({ scope, unit }) => countsBy(columns, inScope(scope), scope.window, unit),
    toll: ({ scope }) => tollIn(columns, inScope(scope)),
    choices: () => choicesOf(dataset),
    legend: ({ by, selected }) => classesIn(classingOf(dataset, by), passing(selected).filtered),
    classes({ by, indices }) {
      const classing = classingOf(dataset, by)
      return { classes: saidOf(classing), of: indices.map((index) => classAt(classing, index)) }
    },
  }
}
