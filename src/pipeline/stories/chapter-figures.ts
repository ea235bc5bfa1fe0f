import { DEFAULT_STATE, type State } from '../../core/link/state.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { membersOf } from '../../core/table/window.ts'
import { baseOf, createView, insideOf, type TableView } from '../../core/view.ts'
import { analyseCore, type Core } from '../../measures/analyse.ts'
import { tableFromColumns } from '../../measures/table.ts'
import type { MeasureTable } from '../../measures/types.ts'
import type { ChapterFigures } from '../../story/figures.ts'
import { type Chapter, chapterState } from '../../story/story.ts'
import { storyFigures } from '../../words/story-figures.ts'
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

function figuresOf(view: TableView, core: Core): ChapterFigures {
  const { columns, order, window, shown, total } = view
  const { codes, sets, values } = columns.facets.kind
  const kinds = [...membersOf(columns, order, window, view.state.certain)].map(
    (row) => values[sets[codes[row]!]![0]!]!,
  )
  return storyFigures(core, { shown, total, kinds }, WHOLE_ENGLISH)
}
