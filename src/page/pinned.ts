import { readChanges } from '../core/table/changes.ts'
import { isOwnFile } from '../core/table/dataset.ts'
import { patientFetch } from './patient-fetch.ts'
import type { Page } from './useStore.ts'

/**
 * Says what became of the data since the version that the link is pinned to, with a way to see it on the map; nothing where
 * that version is the one that is shown. `folder` has the versions.
 */
export async function tellPinned(
  { store, actions }: Pick<Page, 'store' | 'actions'>,
  folder: string,
): Promise<void> {
  const { state, dataset } = store.getState()
  const pinned = state.data
  if (!dataset || pinned === null || isOwnFile(dataset.info) || pinned === dataset.info.version) return
  const served = dataset.info.version
  const answer = await patientFetch(`${folder}${pinned}/changes.json`).catch(() => null)
  const changes = answer?.ok ? readChanges(await answer.text()) : null
  if (changes?.to !== served) return actions.notify({ code: 'versionUnknown', pinned, served }, 'problem')
  const { added, corrected, withdrawn } = changes
  const changed = [...added, ...corrected]
  actions.notify(
    {
      ...{ code: 'otherVersion', pinned, served, added: added.length, corrected: corrected.length },
      withdrawn: withdrawn.map(({ title }) => title),
    },
    'info',
    changed.length === 0 ? undefined : () => actions.set({ hl: changed, camera: null }),
  )
}
