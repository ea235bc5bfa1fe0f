import { DEFAULT_STATE, type State } from '../../core/link/state.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { membersOf } from '../../core/table/window.ts'
import { baseOf, createView, insideOf, type TableView } from '../../core/view.ts'
import { analyseCore, type Core } from '../../measures/analyse.ts'
import { tableFromColumns } from '../../measures/table.ts'
import { isUndefined, type MeasureTable } from '../../measures/types.ts'
import type { ChapterFigures } from '../../story/figures.ts'
import { type Chapter, chapterState } from '../../story/story.ts'
import { formatNumber } from '../../words/numbers.ts'
import { WHOLE_ENGLISH } from '../../words/whole.ts'

/** What a chapter shows at its end, and its measures. */
export interface MeasuredChapter {
  readonly state: State
  readonly view: TableView
  readonly figures: ChapterFigures
}

/** Measures the chapters of stories about one dataset; its table is made once. */
export function chapterMeasurer(dataset: Dataset): (chapter: Chapter) => MeasuredChapter {
  const table = tableFromColumns(dataset.columns)
  const viewOf = createView(dataset)
  return (chapter) => {
    const state = chapterState(chapter, 'end', dataset.info.group, DEFAULT_STATE)
    const view = viewOf(state)
    return { state, view, figures: figuresOf(view, measured(view, table)) }
  }
}

function measured(view: TableView, table: MeasureTable): Core {
  const { state, filtered: positions, window } = view
  const options = {
    base: baseOf(view),
    baseCountry: insideOf(view),
    epsKm: state.eps,
    minPoints: state.min,
  }
  return analyseCore({ table, positions, window, certain: state.certain }, options)
}

function figuresOf(view: TableView, { n, distanceFromBase, countries, externalShare }: Core): ChapterFigures {
  const number = (value: number) => formatNumber(value, 'en')
  const { share } = WHOLE_ENGLISH.story
  const { columns, order, window } = view
  const { codes, sets, values } = columns.facets.kind
  const kinds = [...membersOf(columns, order, window, view.state.certain)].map(
    (row) => values[sets[codes[row]!]![0]!],
  )
  const ofKind = (kind: string) => number(kinds.filter((one) => one === kind).length)
  const shareOf = (kind?: string) => {
    if (isUndefined(externalShare)) return null
    const found = kind ? externalShare.byKind.find((one) => one.kind === kind) : externalShare
    return found && found.total > 0 ? share({ outside: found.outside, of: found.total }) : null
  }
  const distance = isUndefined(distanceFromBase) ? null : distanceFromBase
  return {
    count: number(view.shown),
    'count.attacks': ofKind('attack'),
    'count.plots': ofKind('foiled-plot'),
    'count.arrests': ofKind('arrest'),
    total: number(view.total),
    located: number(n),
    countries: number(countries.length),
    'reach.max': distance && number(distance.max),
    'reach.median': distance && number(distance.median),
    share: shareOf(),
    'share.attacks': shareOf('attack'),
  }
}
