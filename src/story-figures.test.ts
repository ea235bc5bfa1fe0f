import { expect, test } from 'vitest'
import { datasetOf, feature } from './core/fixtures/feature.ts'
import { DEFAULT_STATE } from './core/link/state.ts'
import type { Group } from './core/table/dataset.ts'
import { openTable } from './core/table/handle.ts'
import { analyseCore } from './measures/analyse.ts'
import { tableFromColumns } from './measures/table.ts'
import { filledStory, type Measure } from './page/story/fill-story.ts'
import { told } from './pipeline/stories/told-stories.ts'
import { laterAnswers } from './source/later.ts'
import { localSource } from './source/local.ts'
import { FIGURE_NAMES } from './story/figures.ts'
import type { ToldStory } from './story/story.ts'
import { WHOLE_ENGLISH } from './words/whole.ts'

const KABUL: [number, number] = [69.17, 34.53]
const group: Group = { actor: 'ISKP', related: ['IS'] }
const base = datasetOf(
  feature('a', { at: KABUL, start: '2020-01-01' }),
  feature('b', {
    at: [57, 30],
    country: 'IR',
    start: '2021-06-01',
    datePrecision: 'month',
    end: '2021-06-30',
  }),
  feature('c', { at: [37, 55], country: 'RU', kind: 'foiled-plot', start: '2022-01-01' }),
  feature('d', { at: null, country: 'RU', kind: 'arrest', placePrecision: 'country', start: '2022-03-01' }),
  feature('e', { at: [37, 55], country: 'RU', start: '2023-01-01' }),
)
const dataset = {
  ...base,
  info: { ...base.info, group, base: { name: 'Kabul', position: KABUL, country: 'AF' } },
}

const chapterOf = (view: string, text: string) => ({
  title: 'A chapter',
  text,
  view,
  incidents: [],
  cites: [],
})
const ALL = FIGURE_NAMES.map((name) => `${name}: {${name}}`).join('\n')
const STORY: ToldStory = {
  id: 'own',
  title: 'Of one’s own',
  language: 'en',
  chapters: [
    chapterOf('v=2&to=2022-12-31', ALL),
    chapterOf('v=2&kind=attack&to=2021-06-15', ALL),
    chapterOf('v=2&country=RU&certain=1', ALL),
    chapterOf('v=2&country=XX', ALL),
    chapterOf('v=2', 'No figure, and one that {nobody} knows.'),
  ],
}

const source = localSource(dataset, laterAnswers)
const page = { state: DEFAULT_STATE, info: source.info }

test('the page fills the figures of a reader’s own story as the build does', async () => {
  const table = tableFromColumns(dataset.columns)
  const measure: Measure = async ({ view, window, ...options }) => {
    const positions = openTable(view.table).filtered
    const question = { table, positions, window, certain: view.state.certain }
    const { base, baseCountry, epsKm, minPoints } = options
    return analyseCore(question, { base, baseCountry, epsKm, minPoints })
  }
  const filled = await filledStory(STORY, source, page, WHOLE_ENGLISH, measure)
  expect(filled).toEqual(told(STORY, dataset))
  expect(filled.chapters[0]!.text).toContain('count: 4\ncount.attacks: 2')
})

test('where nothing can be measured the braces stay, and the story is told all the same', async () => {
  const filled = await filledStory(STORY, source, page, WHOLE_ENGLISH, () =>
    Promise.reject(new Error('no worker')),
  )
  expect(filled).toEqual(STORY)
})
