import type { Fault } from '../core/table/data-fault.ts'
import { failureOf, type Loaded, loadDataset } from '../source/load-dataset.ts'
import { localSource } from '../source/local.ts'
import { createLoader, type Loader, needed, type Surroundings } from '../state/loader.ts'
import { closeNoticesOf } from './notices-of.ts'
import type { Page } from './useStore.ts'

/** Where the build puts the data, and the earlier versions of them. */
export const FOLDER = `${import.meta.env.BASE_URL}data/`

/**
 * Loads a page's data. Whatever of them is missing is said with a way to try again, and tried by itself when the network
 * returns; `use` gets what is there, and once more what was completed later.
 */
export function loadData(
  load: () => Promise<Loaded>,
  { store, actions }: Pick<Page, 'store' | 'actions'>,
  around: Surroundings,
  use: (loaded: Loaded) => Promise<void> | void,
): Loader<Loaded> {
  const loader = createLoader(load, around)
  loader.subscribe(() => {
    const { value, trouble, reason } = loader.now()
    if (value) void takeFirst(value)
    else if (trouble && trouble !== 'slow') actions.datasetFailed(failureOf(reason))
  })
  loader.start()
  return loader

  async function takeFirst(loaded: Loaded) {
    await use(loaded)
    const pinned = store.getState().state.data
    const served = loaded.dataset.info.version
    // A link that is pinned to another version of the data is rare.
    if (pinned !== null && pinned !== served)
      needed(createLoader(() => import('./pinned.ts'), around)).then(
        ({ tellPinned }) => tellPinned({ store, actions }, FOLDER),
        () => actions.notify({ code: 'versionUnknown', pinned, served }, 'problem'),
      )
    if (loaded.missing.length > 0) complete(loaded.missing)
  }

  function complete(missing: readonly Fault[]) {
    const forget = around.onOnline(again)
    for (const fault of missing) actions.notify({ code: 'textsMissing', fault }, 'problem', again)
    async function again() {
      forget()
      closeNoticesOf('textsMissing', { store, actions })
      const { dataset } = store.getState()
      const loaded = await load().catch(() => null)
      // A file of the reader's own that was opened meanwhile stays.
      if (store.getState().dataset !== dataset) return
      if (loaded) actions.datasetCompleted(localSource(loaded.dataset))
      const still = loaded ? loaded.missing : missing
      if (still.length > 0) complete(still)
    }
  }
}

/** Loads the dataset that was built into a folder. */
export function fromFolder(folder: string, fetch: (address: string) => Promise<Response>) {
  return () => loadDataset(folder, fetch)
}
