import { expect, it } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { toColumns } from '../core/table/columns.ts'
import { encodeDataFiles } from '../core/table/written-files.ts'
import { loadDataset } from '../source/load-dataset.ts'
import { createActions } from '../state/actions.ts'
import { createAppStore } from '../state/store.ts'
import { createViewer } from '../state/viewer.ts'
import { tellTexts } from './tell-texts.ts'

const { info } = datasetOf()
const FILES: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = encodeDataFiles(
  { ...toColumns([feature('kabul'), feature('kerman'), feature('moscow')]), info },
  { rows: 1, features: 1 },
)

/** A page whose texts come in blocks; while `gone` names one, the server does not have it. */
async function page() {
  const gone = new Set<string>()
  const { source } = await loadDataset('', async (file) =>
    gone.has(file) ? new Response(null, { status: 404 }) : new Response(FILES[file]),
  )
  const store = createAppStore()
  const view = createViewer(store)
  const actions = createActions(store, view)
  actions.datasetLoaded(source!, [], store.getState().state)
  let online = () => {}
  const end = tellTexts(
    source!.texts!,
    { store, actions },
    {
      onOnline(run) {
        online = run
        return () => {}
      },
    },
  )
  const shown = () => view(store.getState().state)!
  const said = () => store.getState().notices.map(({ message }) => message.code)
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => isSo() && resolve()
      store.subscribe(look)
      look()
    })
  return { store, actions, gone, end, shown, said, until, online: () => online() }
}

it('a search that waits for its texts is said, and shown once they are there', async () => {
  const { actions, shown, said, until } = await page()
  actions.search('kerman')
  expect(shown().passing).toBe(3)
  await until(() => said().includes('searchWaits'))
  await until(() => shown().passing === 1)
  expect([shown().state.q, said()]).toEqual(['kerman', []])
})

it.each(['its button', 'the network that returned'] as const)(
  'texts that did not come are told, and asked for once more by %s',
  async (way) => {
    const { store, actions, gone, shown, said, until, online } = await page()
    gone.add('texts/search-2.bin')
    actions.search('moscow')
    shown()
    await until(() => said().includes('textsMissing'))
    const { message, again } = store.getState().notices.find(({ again }) => again)!
    expect(message).toEqual({
      code: 'textsMissing',
      fault: { code: 'missing', file: 'texts/search-2.bin', status: 404 },
    })
    gone.clear()
    if (way === 'its button') again!()
    else online()
    await until(() => shown().passing === 1)
    expect(said()).toEqual([])
  },
)

it('nothing is told of texts once another dataset is shown', async () => {
  const { actions, end, shown, said } = await page()
  end()
  actions.search('kerman')
  shown()
  await Promise.resolve()
  expect(said()).toEqual([])
})
