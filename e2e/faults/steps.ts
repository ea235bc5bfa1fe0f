import type { Locator } from '@playwright/test'
import type { Build } from './build.ts'
import { started } from './started.ts'
import { inDialog, isDone, isThere, openPanel, press, pressInHead, until, type Walk, wait } from './walk.ts'

/** Something that a reader opens in the explorer. */
export interface Step {
  /** The lazily loaded parts that it needs, by the names of their sources. */
  readonly opens: readonly string[]
  take(walk: Walk): Promise<void>
}

const panel = (name: string, ...opens: string[]): Step => ({
  opens,
  take: async (walk) => void (await openPanel(walk, name)),
})

/** Opens the settings of time, does something in them, and closes them: they stand over the panel. */
async function inSettings(walk: Walk, act: (time: Locator) => Promise<void> = async () => {}): Promise<void> {
  const time = walk.page.getByRole('region', { name: 'Time', exact: true })
  const settings = time.getByRole('button', { name: 'Time settings' })
  await press(settings, walk)
  await isDone(walk, 'the settings of time')
  await act(time)
  await press(settings, walk)
}

/** A pane of the dialog that takes a view along. */
const pane = (name: string, ...opens: string[]): Step => ({
  opens: ['explorer/take/TakeDialog.tsx', ...opens],
  take: (walk) => inPane(walk, name),
})

async function inPane(
  walk: Walk,
  name: string,
  act: (dialog: Locator) => Promise<void> = async () => {},
): Promise<void> {
  await pressInHead(walk, 'Take along')
  await inDialog(walk, `to take along: ${name}`, async (dialog) => {
    const tab = dialog.getByRole('tab', { name })
    if (!(await isThere(walk, tab, dialog, name))) return
    await press(tab, walk)
    await isDone(walk, name)
    await act(dialog)
  })
}

/** The same page by another link. */
const link = (query: string, ...opens: string[]): Step => ({
  opens,
  async take(walk) {
    const { page, problems } = walk
    await page.goto(new URL(`?v=2&theme=light&${query}`, page.url()).href, { waitUntil: 'commit' })
    if (!(await started(walk))) return
    await isDone(walk, query)
    if ((await page.locator('#app').innerText()).trim() === '') problems.push(`${query} is blank`)
  },
})

/** Everything that a visit opens, in this order; each can be opened alone. */
export const STEPS: Readonly<Record<string, Step>> = {
  reach: panel('Reach', 'explorer/measures/reach/Reach.tsx', 'state/start-measuring.ts', 'source/later.ts'),
  methods: {
    opens: [
      'explorer/measures/reach/Reach.tsx',
      ...['explorer/measures/methods/Methods.tsx', 'source/later.ts'],
    ],
    async take(walk) {
      const reach = await openPanel(walk, 'Reach')
      const methods = reach.getByRole('button', { name: 'Methods' })
      if (!(await isThere(walk, methods, reach, 'what opens the methods'))) return
      await methods.click()
      await inDialog(walk, 'the methods')
    },
  },
  counts: {
    opens: ['explorer/measures/reach/Reach.tsx', 'export/counts-csv.ts', 'source/later.ts'],
    async take(walk) {
      const reach = await openPanel(walk, 'Reach')
      const counts = reach.getByRole('region', { name: 'Counts by month and year' })
      if (!(await isThere(walk, counts, reach, 'the counts'))) return
      await press(counts.locator('summary'), walk)
      const save = counts.getByRole('button', { name: 'Save as CSV', disabled: false })
      if (!(await isThere(walk, save, counts, 'what saves the counts'))) return
      const saved = walk.page.waitForEvent('download').then(() => true)
      const said = counts
        .getByText('could not be made')
        .waitFor()
        .then(() => true)
      await press(save, walk)
      await wait(walk)
      if (!(await Promise.any([saved, said]).catch(() => false)))
        walk.problems.push('counts are neither saved nor refused')
    },
  },
  clusters: panel('Clusters', 'explorer/measures/clusters/Clusters.tsx'),
  sources: panel('Sources', 'explorer/sources/Sources.tsx'),
  filters: panel('Filters', 'explorer/filters/Filters.tsx'),
  table: {
    opens: ['explorer/incidents/IncidentTable.tsx'],
    async take(walk) {
      const incidents = await openPanel(walk, 'Incidents')
      for (const look of ['Table', 'List']) {
        if (walk.unstyled) await incidents.getByRole('radio', { name: look, exact: true }).press(' ')
        else await incidents.getByText(look, { exact: true }).click()
        await isDone(walk, `the ${look}`)
      }
    },
  },
  settings: { opens: ['page/time/TimeSettings.tsx'], take: (walk) => inSettings(walk) },
  transcript: {
    opens: ['page/time/TimeSettings.tsx', 'page/Transcript.tsx'],
    take: (walk) =>
      inSettings(walk, async (time) => {
        const transcript = time.getByRole('button', { name: 'Transcript of the run' })
        if (!(await isThere(walk, transcript, time, 'what opens the transcript'))) return
        await press(transcript, walk)
        await inDialog(walk, 'the transcript')
      }),
  },
  stories: {
    opens: ['explorer/stories/StoriesDialog.tsx'],
    async take(walk) {
      await pressInHead(walk, 'Stories')
      await inDialog(walk, 'the stories')
    },
  },
  picture: pane('Picture', 'explorer/take/PicturePane.tsx'),
  film: pane('Film', 'explorer/take/FilmPane.tsx', 'compose/film-file.ts', 'compose/gif-file.ts'),
  data: pane('Data', 'explorer/take/DataPane.tsx'),
  file: {
    opens: [
      ...['explorer/take/TakeDialog.tsx', 'explorer/take/DataPane.tsx'],
      ...['export/forms.ts', 'export/about.ts', 'export/said.ts'],
    ],
    take: (walk) =>
      inPane(walk, 'Data', async (dialog) => {
        const csv = dialog.getByRole('button', { name: 'CSV alone' })
        if (!(await isThere(walk, csv, dialog, 'what saves a file'))) return
        await press(csv, walk)
        await wait(walk)
        await until(walk, 'a file is neither saved nor refused', (text) =>
          /Given to your browser|could not be made/.test(text),
        )
      }),
  },
  cite: pane('Cite', 'explorer/take/CitePane.tsx'),
  embed: pane('Embed', 'explorer/take/EmbedPane.tsx'),
  zoom: {
    opens: [],
    async take(walk) {
      const zoom = walk.page.getByRole('button', { name: 'Zoom in' })
      if (!walk.map || !(await zoom.isEnabled())) return
      for (let i = 0; i < 2; i++) await zoom.click()
      await wait(walk)
    },
  },
  card: {
    opens: ['page/Card.tsx'],
    async take(walk) {
      const row = (await openPanel(walk, 'Incidents')).getByRole('listitem').getByRole('button').first()
      await press(row, walk)
      await wait(walk)
      const inMap = walk.page.getByRole('main', { name: 'Map' })
      await walk.page
        .getByTestId('card')
        .or(inMap.getByRole('button', { name: 'Try again' }))
        .or(inMap.getByRole('button', { name: 'Reload the page' }))
        .first()
        .waitFor()
        .catch(() => walk.problems.push('a row of the list opens no card, and nothing says why'))
    },
  },
  ownFile: {
    opens: ['explorer/sources/Sources.tsx', 'explorer/own-data/OwnDataDialog.tsx'],
    async take(walk) {
      const sources = await openPanel(walk, 'Sources')
      const label = sources.locator('label', { has: walk.page.locator('input[type="file"]') })
      if (!(await isThere(walk, label, sources, 'what opens a file'))) return
      const input = label.locator('input')
      const feature = { type: 'Feature', geometry: { type: 'Point', coordinates: [10, 50] } }
      const features = [{ ...feature, id: 'mine', properties: { start: '2020-01-01', title: 'Mine' } }]
      const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
      await input.setInputFiles({ name: 'mine.geojson', mimeType: 'application/json', buffer })
      await wait(walk)
      const again = walk.page
        .getByRole('dialog')
        .getByRole('button', { name: /^(?:Try again|Reload the page)$/ })
      await until(
        walk,
        'an own file is neither opened nor refused',
        async (text) => /mine\.geojson/.test(text) || again.isVisible(),
      )
    },
  },
  present: link('present=1', 'page/story/Present.tsx'),
  story: link('story=kabul-kerman-krasnogorsk', 'page/story/Story.tsx'),
  pinned: link('data=1.0.0', 'page/pinned.ts'),
  language: link('lang=en-XA', 'words/languages/en-XA.ts'),
}

/** Steps that leave the page for another one. */
const BY_LINK: ReadonlySet<string> = new Set(['present', 'story', 'pinned', 'language'])

/** Lazily loaded parts that no step opens, and why. */
export const UNOPENED: Readonly<Record<string, string>> = {
  'explorer/incidents/LongList.tsx': 'many incidents',
  'explorer/own-data/ReadingLine.tsx': 'a file that takes its time',
  'explorer/own-data/tell-dropped.ts': 'what is dropped and is no file',
  'export/saved-file.ts': 'own data that are saved',
  'intake/containers/csv.ts': 'read in the worker',
  'intake/containers/parquet.ts': 'read in the worker',
  'intake/containers/workbook.ts': 'read in the worker',
  'intake/containers/xml.ts': 'read in the worker',
  'intake/containers/zip.ts': 'read in the worker',
  'intake/joined.ts': 'read in the worker',
  'intake/saved.ts': 'own data that are saved',
  'intake/service.ts': 'a browser without workers',
  'map/cells/cell-scene.ts': '300,000 incidents',
  'measures/overlays.ts': 'the picture of an embed',
  'measures/service.ts': 'a browser without workers',
  'page/PlaceList.tsx': 'a stack on the map',
  'page/map/CellsLegend.tsx': '300,000 incidents',
  'page/map/overlays.ts': 'an overlay that is measured',
  'page/narrating.ts': 'a run',
  'page/tell-texts.ts': '50,000 incidents',
  'source/arriving-dataset.ts': '50,000 incidents',
  'source/stored/archive-client.ts': 'the page of a store',
  'source/story-of.ts': 'a sketch of a story',
  'store/take-numbers.ts': 'the page of a store',
}

/** Parts that every page loads by itself. */
export const AT_START: readonly string[] = [
  ...['explorer/page.tsx', 'map/map-view.ts', 'measures/distance.ts'],
  ...['page/time/TimeKey.tsx', 'page/print/PrintSheet.tsx', 'page/land.ts'],
]

/** Parts without which the explorer or its map is not there: everything else has to be looked at. */
const WHOLE_PAGE: ReadonlySet<string> = new Set([
  'explorer/page.tsx',
  'embed/embed-page.tsx',
  'map/map-view.ts',
])

/** The list and what it opens: shows that what failed took nothing else along. */
const AFTERWARDS = 'card'

/** Steps for a file that is no part of a page's scripts, by how its name begins: what a worker runs, and what is fetched. */
const OF_OTHER_FILES: readonly (readonly [name: RegExp, steps: readonly string[]])[] = [
  [/^data\/stories\//, ['stories', 'story']],
  [/^one-file\./, ['data', 'file']],
  [/^icon\./, []],
  [/^assets\/(?!maplibre).*\.js$/, ['reach', 'clusters', 'ownFile']],
]

/**
 * What is opened, in its order, where a file fails: the steps that open a part that needs it. For what the page or its map need,
 * everything but the page by other links.
 */
export function stepsFor(file: string, { neededBy, isBuilt }: Build): string[] {
  const names = Object.keys(STEPS)
  const whole = names.filter((name) => !BY_LINK.has(name))
  const parts = neededBy(file)
  const inOrder = (wanted: (name: string) => boolean) =>
    names.filter((name) => name === AFTERWARDS || wanted(name))
  if (parts)
    return [...parts].some((part) => WHOLE_PAGE.has(part))
      ? whole
      : inOrder((name) => STEPS[name]!.opens.some((part) => parts.has(part)))
  const [, steps] = OF_OTHER_FILES.find(([name]) => !isBuilt(file) && name.test(file)) ?? []
  return steps ? inOrder((name) => steps.includes(name)) : whole
}
