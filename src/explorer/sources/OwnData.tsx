import { useState } from 'react'
import { createPortal } from 'react-dom'
import { isOwnFile } from '../../core/table/dataset.ts'
import { isRestricted, providerOf } from '../../core/table/terms.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { saveFile } from '../../page/save-file.ts'
import { useApp, usePage } from '../../page/useStore.ts'
import { useData } from '../../page/useView.ts'
import { useSaid } from '../../page/useVoice.ts'
import { keepOnDevice } from '../own-data/device.ts'
import { savedDataset, savedName } from '../own-data/save-dataset.ts'
import { WhoseReach } from '../own-data/WhoseReach.tsx'
import styles from './Sources.module.css'

/** Number of the dataset that was built with the page. */
const BUILT = 0

/** Says of a file of the reader's own that it is one, keeps it where that is asked for, and leads back to the built dataset. */
export function OwnData({ onKept }: { onKept: () => void }) {
  const { info } = useData().dataset
  const { store, actions } = usePage()
  const built = useApp((app) => app.opened.find(({ number }) => number === BUILT))
  const { saving: words, sources, taking, ownData } = useWholeWords()
  const [said, setSaid] = useState('')
  const [choosing, setChoosing] = useState(false)
  useSaid(said)
  if (!isOwnFile(info) || !built) return null
  const name = savedName(info)

  async function save(how: (content: Uint8Array<ArrayBuffer>) => Promise<void> | void, done: string) {
    try {
      await how(await savedDataset(info, store.getState().state))
      setSaid(done)
      onKept()
    } catch {
      setSaid(words.failed)
    }
  }

  return (
    <section className={styles.own} aria-label={sources.ownTitle}>
      <p dir="auto">{sources.ownLead({ name: info.title })}</p>
      <Button onClick={() => actions.openAgain(BUILT)}>
        {sources.backTo({ title: built.dataset.info.title })}
      </Button>
      <Button onClick={() => setChoosing(true)}>{ownData.aboutChoose}</Button>
      {/* The buttons of this part are no part of the dialog's. */}
      {choosing &&
        createPortal(
          <WhoseReach
            onShown={(name) => setSaid(ownData.aboutNow({ name }))}
            onClose={() => setChoosing(false)}
          />,
          document.body,
        )}
      <div className={styles.forms}>
        <Button onClick={() => save((content) => keepOnDevice(name, content), words.kept)}>
          {words.keep}
        </Button>
        {!isRestricted(info) && (
          <Button
            onClick={() =>
              save((content) => saveFile(name, [content], 'application/zip'), words.saved({ name }))
            }
          >
            {words.save}
          </Button>
        )}
      </div>
      <p className={styles.hint}>
        {isRestricted(info)
          ? taking.restricted({ name: info.title, provider: providerOf(info) })
          : words.what}
      </p>
      <p className={styles.hint}>{said}</p>
    </section>
  )
}
