import { useEffect, useEffectEvent } from 'react'
import { parseMap } from '../../intake/map-file.ts'
import { BLANK_MAP, type ImportMap } from '../../intake/mapping.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { usePage } from '../../page/useStore.ts'
import { useData } from '../../page/useView.ts'
import { Actors } from './Actors.tsx'
import { NotOpened } from './NotOpened.tsx'
import styles from './OwnData.module.css'
import { fileOf } from './opened-files.ts'
import { Progress } from './Progress.tsx'
import { showRenamed } from './show-opened.ts'
import { useReading } from './useReading.ts'

/**
 * Whose reach the reader's file is about that is open, and how its groups are called: chosen of those that it names, which is looked up
 * in the file, as before it was opened. `onShown` is told the group that it is about then.
 */
export function WhoseReach(props: { onShown: (group: string | null) => void; onClose: () => void }) {
  const { onShown, onClose } = props
  const page = usePage()
  const { reading: report } = useData().dataset.info
  const whole = useWholeWords()
  const words = whole.ownData
  const file = report && fileOf(report)
  const reading = useReading(whole.sources.own, (sent, opened) => {
    showRenamed(page, sent, opened)
    onShown(sent.info.group?.actor ?? null)
    onClose()
  })
  const begin = useEffectEvent(() => {
    // A file in our own form of which nothing was chosen has no map, and its provider's terms hold all the same.
    const map = report?.map ? parseMap(report.map) : { ...BLANK_MAP, as: report?.as ?? null }
    if (file) reading.look(file.file, file.name, map)
  })
  useEffect(() => begin(), [])
  const { step } = reading
  return (
    <Dialog title={words.about} onClose={onClose}>
      {step.at === 'reading' && <Progress file={step.file} part={step.part} onCancel={onClose} />}
      {step.at === 'not-opened' && <NotOpened file={step.file} why={step.why} onBack={onClose} />}
      {step.at === 'mapping' && (
        <div className={styles.mapping}>
          <p className={styles.soft}>{words.aboutHint}</p>
          {step.inspected.actors.length === 0 && <p>{words.aboutNoActors}</p>}
          <Actors
            map={step.inspected.map}
            actors={step.inspected.actors}
            onChange={(part: Partial<ImportMap>) =>
              reading.ask({ type: 'look', map: { ...step.inspected.map, ...part } })
            }
          />
          <div className={styles.actions}>
            <Button look="time" className={styles.open} onClick={() => reading.open(step.inspected.map)}>
              {words.aboutTake}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
