import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, states } from '../core/fixtures/arbitrary.ts'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import { playedPeriod, type Question, SORT_KEYS, scopeOf, selectedOf } from '../core/question.ts'
import type { IncidentFeature } from '../core/record/incident.ts'
import { toColumns } from '../core/table/columns.ts'
import type { DataFault } from '../core/table/data-fault.ts'
import { encodeDataFiles } from '../core/table/written-files.ts'
import { loadDataset } from './load-dataset.ts'
import { localSource } from './local.ts'
import type { DataSource } from './source.ts'

const { info } = datasetOf()
const FEATURES = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) =>
  feature(id, { start: `2024-03-0${i + 1}`, title: `${'zyxwvu'[i]} of ${id}` }),
)

type Files = Record<string, Uint8Array<ArrayBuffer> | number>

/** Opens features of which two each come together, from a server whose files can be exchanged, and which says what was asked for. */
async function opened(features: readonly IncidentFeature[] = FEATURES, given: Files = {}) {
  const table = toColumns(features)
  const files: Files = { ...encodeDataFiles({ ...table, info }, { rows: 2, features: 2 }), ...given }
  const asked: string[] = []
  const loaded = await loadDataset('', async (file) => {
    asked.push(file)
    const answer = files[file] ?? 404
    return typeof answer === 'number' ? new Response(null, { status: answer }) : new Response(answer)
  })
  const whole = localSource(datasetOf(...features))
  const { source } = loaded
  if (!source?.texts) return expect.fail('its texts came with it')
  return { ...loaded, source, texts: source.texts, whole, files, asked: () => asked.splice(0) }
}

const scopeAt = (source: DataSource, part: Partial<State> = {}) => {
  const view = source.view({ ...DEFAULT_STATE, ...part })
  return scopeOf(view.state, view.window)
}
const pageOf = (source: DataSource, by: 'date' | 'title', limit = 2): Question => ({
  ask: 'page',
  scope: scopeAt(source),
  only: null,
  sort: { by, down: false, lang: 'en' },
  offset: 0,
  limit,
  find: null,
})
/** Resolves when texts that were asked for by a view came or failed. */
const told = (texts: NonNullable<DataSource['texts']>, isSo: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => isSo() && resolve()
    texts.subscribe(look)
    look()
  })
const faultOf = (asking: Promise<unknown>) =>
  asking.then(
    () => expect.fail('it was answered'),
    (reason) => (reason as DataFault).fault,
  )

describe('a dataset whose texts come in blocks', () => {
  it('stands with its numbers and names alone', async () => {
    const { source, whole, dataset, missing, asked } = await opened()
    const { passing, shown } = source.view(DEFAULT_STATE)
    expect([passing, shown, missing]).toEqual([6, whole.view(DEFAULT_STATE).shown, []])
    expect(source.now({ ask: 'find', ids: ['c', 'x'] })).toEqual([2, -1])
    expect(dataset.columns.placeName).toEqual(datasetOf(...FEATURES).columns.placeName)
    expect(asked()).toEqual(['incidents.bin', 'info.json', 'features.json', 'texts/names.bin'])
  })

  it('asks for the titles of the rows of a list, once', async () => {
    const { source, whole, asked } = await opened()
    const list = pageOf(source, 'date')
    asked()
    expect(source.now(list)).toBe(undefined)
    const [one, other] = await Promise.all([source.ask(list), source.ask(list)])
    expect([one, other, source.now(list)]).toEqual(Array(3).fill(whole.now(list)))
    expect(asked()).toEqual(['texts/title-0.bin'])
  })

  it('asks for what a card says of its incident', async () => {
    const { source, whole, asked } = await opened()
    const card: Question = { ask: 'incident', index: 4, scope: scopeAt(source) }
    asked()
    expect(await source.ask(card)).toEqual(whole.now(card))
    expect(asked()).toEqual(['texts/title-2.bin', 'texts/features-2.json'])
  })

  it('asks for ever more at once where an answer needs what lies far apart', async () => {
    const { source, whole, asked } = await opened()
    const list = pageOf(source, 'title', 6)
    asked()
    expect(await source.ask(list)).toEqual(whole.now(list))
    expect(asked()).toEqual(['texts/title-0.bin', 'texts/title-1.bin', 'texts/title-2.bin'])
  })

  it('shows what a search leaves once all that it looks into is there, and says so until then', async () => {
    const { source, whole, texts, asked } = await opened()
    const state = { ...DEFAULT_STATE, q: 'Y of' }
    asked()
    const before = source.view(state)
    expect([before.state.q, before.passing, texts.news()]).toEqual([
      '',
      6,
      { fault: null, searching: true, completed: 0 },
    ])
    await told(texts, () => texts.news().completed > 0)
    const after = source.view(state)
    expect([after.state.q, after.passing, texts.news()]).toEqual([
      'Y of',
      whole.view(state).passing,
      { fault: null, searching: false, completed: 1 },
    ])
    expect(asked()).toEqual(['texts/search-0.bin', 'texts/search-1.bin', 'texts/search-2.bin'])
  })

  it('waits no more for a search that was given up', async () => {
    const { source, texts } = await opened()
    source.view({ ...DEFAULT_STATE, q: 'y' })
    source.view(DEFAULT_STATE)
    expect(texts.news().searching).toBe(false)
  })

  it('opens what a link names once its title is there', async () => {
    const { source, texts } = await opened()
    const state = { ...DEFAULT_STATE, id: 'e' }
    expect(source.view(state).selected).toBe(null)
    await told(texts, () => texts.news().completed > 0)
    expect(source.view(state).selected?.title).toBe('v of e')
  })

  it('answers every question as a table that is at hand', async () => {
    await fc.assert(
      fc.asyncProperty(incidents, states, async (features, state) => {
        fc.pre(features.length > 0)
        const { source, whole } = await opened(features)
        const { window, period } = whole.view(state)
        const [scope, selected] = [scopeOf(state, window), selectedOf(state)]
        const indices = features.map((_, i) => i)
        const questions: Question[] = [
          ...SORT_KEYS.map(
            (by): Question => ({
              ...{ ask: 'page', scope, only: null, sort: { by, down: true, lang: 'en' } },
              ...{ offset: 0, limit: 50, find: null },
            }),
          ),
          { ask: 'records', indices },
          { ask: 'cells', indices },
          { ask: 'incident', index: 0, scope },
          { ask: 'facets', scope },
          { ask: 'rows', scope },
          { ask: 'features', scope: { selected } },
          { ask: 'run', period: playedPeriod(state, period) },
          { ask: 'beside', selected },
          { ask: 'unknown', selected },
        ]
        for (const question of questions)
          expect(await source.ask(question)).toEqual(await whole.ask(question))
      }),
      { numRuns: 30 },
    )
  })
})

describe('texts that do not come', () => {
  it.each([
    ['are not there', 404, { code: 'missing', status: 404 }],
    ['are a page', new TextEncoder().encode('<!doctype html>'), { code: 'foreign' }],
    [
      'are of another build',
      encodeDataFiles({ ...toColumns(FEATURES.slice(1)), info }, { rows: 2, features: 2 })[
        'texts/title-0.bin'
      ]!,
      { code: 'mixed' },
    ],
  ] as const)('are told when they %s, and come with another try', async (_, answer, fault) => {
    const file = 'texts/title-0.bin'
    const { source, whole, texts, files } = await opened(FEATURES, { [file]: answer })
    const good = encodeDataFiles({ ...toColumns(FEATURES), info }, { rows: 2, features: 2 })[file]!
    const list = pageOf(source, 'date')
    expect(await faultOf(source.ask(list))).toEqual({ ...fault, file })
    expect(texts.news().fault).toEqual({ ...fault, file })
    files[file] = good
    texts.again()
    await told(texts, () => texts.news().completed > 0)
    expect([texts.news().fault, source.now(list)]).toEqual([null, whole.now(list)])
  })

  it('leave a search waiting, which is not asked for with each view', async () => {
    const { source, texts, asked, files } = await opened(FEATURES, { 'texts/search-1.bin': 503 })
    const state = { ...DEFAULT_STATE, q: 'y' }
    source.view(state)
    await told(texts, () => texts.news().fault !== null)
    asked()
    source.view({ ...state })
    expect([texts.news().searching, asked()]).toEqual([true, []])
    files['texts/search-1.bin'] = encodeDataFiles({ ...toColumns(FEATURES), info }, { rows: 2, features: 2 })[
      'texts/search-1.bin'
    ]!
    texts.again()
    await told(texts, () => texts.news().completed > 0)
    expect([source.view({ ...state }).passing, asked()]).toEqual([1, ['texts/search-1.bin']])
  })

  it.each([404, new Uint8Array(20)])('leave no dataset where a map needs them', async (answer) => {
    const fault = answer === 404 ? { code: 'missing', status: 404 } : { code: 'foreign' }
    expect(await faultOf(opened(FEATURES, { 'texts/names.bin': answer as number }))).toEqual({
      ...fault,
      file: 'texts/names.bin',
    })
  })
})
