import { useState } from 'react'
import { type Issue, printIssue } from '../../core/issue.ts'
import { DEFAULT_STATE } from '../../core/state.ts'
import { openFile } from '../../data/open-file.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useActions } from '../../ui/useStore.ts'
import styles from './Sources.module.css'

/** Opens a dataset of the reader's own; it never leaves the page. Where it can't be read, everything that is wrong is listed. */
export function OpenFile() {
  const actions = useActions()
  const [issues, setIssues] = useState<readonly Issue[]>([])

  async function open(file: File | undefined) {
    if (!file) return
    const opened = await openFile(file.name, await file.text())
    if ('issues' in opened) return setIssues(opened.issues)
    actions.set({ ...DEFAULT_STATE, role: [], panel: 'incidents' })
    actions.datasetLoaded(opened.dataset, [])
    actions.notify(
      `${file.name} is open. It stays on this device, and links do not carry it; reload the page to go back.`,
    )
  }

  return (
    <>
      <label className={styles.open}>
        Open a dataset of your own (GeoJSON of points with an id and a start)
        <input
          type="file"
          accept=".geojson,.json,application/geo+json,application/json"
          onChange={(event) => {
            void open(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
      {issues.length > 0 && (
        <Dialog title="The file was not opened" onClose={() => setIssues([])}>
          <p>
            Nothing has changed. {issues.length === 1 ? 'This is' : `These ${issues.length} things are`} wrong
            with it:
          </p>
          <ul className={styles.issues}>
            {issues.slice(0, 100).map((issue) => (
              <li key={printIssue(issue)} dir="auto">
                {printIssue(issue)}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}
