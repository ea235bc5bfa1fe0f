// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { datasetOf, feature } from '../../../core/fixtures/feature.ts'
import { DEFAULT_STATE } from '../../../core/link/state.ts'
import { openTable } from '../../../core/table/handle.ts'
import { WordsContext } from '../../../kit/useWords.ts'
import { analyse, finish } from '../../../measures/analyse.ts'
import { tableFromColumns } from '../../../measures/table.ts'
import { PageContext } from '../../../page/useStore.ts'
import { DataContext } from '../../../page/useView.ts'
import { localSource } from '../../../source/local.ts'
import { createActions } from '../../../state/actions.ts'
import { questionOf } from '../../../state/question.ts'
import { createAppStore } from '../../../state/store.ts'
import { namesIn } from '../../../words/names.ts'
import { WHOLE_ENGLISH } from '../../../words/whole.ts'
import { GivenProvider } from '../MeasuredContext.tsx'
import { ReachCircle } from './Circle.tsx'
import { ReachCountries } from './Countries.tsx'
import { ReachKinds } from './Kinds.tsx'
import { ReachRepeats } from './Repeats.tsx'

afterEach(cleanup)

const total = { role: 'aggregate', kind: 'aggregate', at: null, placePrecision: 'none' } as const
const features = [
  ...Array.from({ length: 12 }, (_, i) =>
    feature(`kabul-${i}`, { title: `Attack ${i}`, start: `2020-${String(i + 1).padStart(2, '0')}-01` }),
  ),
  feature('plot', {
    title: 'Plot in Doha',
    kind: 'foiled-plot',
    start: '2021-01-01',
    at: [51.5, 25.3],
    country: 'QA',
    sources: ['002'],
  }),
  feature('pakistan', {
    ...total,
    title: 'Attacks in Pakistan',
    start: '2020-03-02',
    country: 'PK',
    sources: ['001'],
  }),
  feature('europe', {
    ...total,
    title: 'Plots in Europe',
    start: '2020-03-03',
    country: null,
    region: '150',
    sources: ['001'],
  }),
]

/** The sections of all that is there, once the panel's question has been answered. */
async function shown() {
  const source = localSource(datasetOf(...features))
  const store = createAppStore()
  const view = source.view(DEFAULT_STATE)
  const question = questionOf(view, view.window)
  const { columns, filtered } = openTable(view.table)
  const input = { table: tableFromColumns(columns), positions: filtered, window: view.window }
  const analysis = finish(analyse(input, question))
  await source.ask({
    ask: 'countries',
    scope: { selected: { ...DEFAULT_STATE }, window: view.window, certain: false },
  })
  const names = namesIn(WHOLE_ENGLISH)
  render(
    <WordsContext value={WHOLE_ENGLISH}>
      <PageContext value={{ store, view: source.view, actions: createActions(store, source.view) }}>
        <DataContext value={{ dataset: source, names }}>
          <GivenProvider measured={{ question, analysis }} names={names}>
            <ReachKinds />
            <ReachCountries />
            <ReachCircle />
            <ReachRepeats />
          </GivenProvider>
        </DataContext>
      </PageContext>
    </WordsContext>,
  )
}

const textsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))

test('attacks are the headline, foiled plots and arrests stand apart', async () => {
  await shown()
  const section = screen.getByRole('region', { name: 'Attacks, foiled plots, arrests' })
  expect(textsOf(section)).toEqual([
    ' Attacks | 12 | 0 km | 0 of 12 (0 %)95 % interval 0 % to 24 %',
    ' Foiled plots | 1 | 1,985 km | 1 of 1 (100 %)95 % interval 21 % to 100 %',
    ' Arrests | 0 | – | –',
  ])
})

test('countries are reached, meant, in totals only, or not said, each with its documents', async () => {
  await shown()
  const tables = screen.getAllByRole('table').slice(1, 5)
  expect(tables.map(textsOf)).toEqual([
    ['Afghanistan | Attack 01 Jan 2020 | 12'],
    ['Qatar | Plot in Doha1 Jan 2021Told by 002 | 1'],
    ['Pakistan | Attacks in PakistanTold by 001'],
    ['Europe | Plots in EuropeTold by 001'],
  ])
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining([
      'Countries reached: 1',
      'Meant, by foiled plots only: 1',
      'Reported in totals only: 1',
      'Whose country is not said: 1',
    ]),
  )
})

test('near repeats stand beside what chance would give, and the circle has a radius', async () => {
  await shown()
  const section = screen.getByRole('region', { name: 'Near repeats' })
  expect(textsOf(section)[0]).toBe(
    '1 km | 0of 0 expectedp 1 | 0of 0 expectedp 1 | 5of 4.2 expectedp 0.228 | 22of 20.3 expectedp 0.162',
  )
  expect(screen.getByRole('region', { name: 'Smallest circle' }).textContent).toContain('Radius992 km')
})
