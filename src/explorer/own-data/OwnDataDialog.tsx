import { useEffect, useRef } from 'react'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { usePage } from '../../page/useStore.ts'
import { type Gift, NO_GIFT } from './gifts.ts'
import { Mapping } from './Mapping.tsx'
import { NotOpened } from './NotOpened.tsx'
import styles from './OwnData.module.css'
import { Progress } from './Progress.tsx'
import { showOpened } from './show-opened.ts'
import { useReading } from './useReading.ts'

/** A file of the reader's own, from choosing it to its map: what it is, how its columns are read, or why it is not opened. */
export function OwnDataDialog(props: { gift: Gift; onGift: (gift: Gift) => void; onClose: () => void }) {
  const { gift, onGift, onClose } = props
  const page = usePage()
  const whole = useWholeWords()
  const words = whole.ownData
  const reading = useReading(whole.sources.own, (sent, file, saved) => {
    showOpened(page, sent, file, saved)
    onClose()
  })
  const { step } = reading
  const taken = useRef<Gift | null>(null)
  useEffect(() => {
    if (taken.current === gift || gift === NO_GIFT) return
    taken.current = gift
    take(gift)
  })

  function take({ files, text, folder }: Gift) {
    const [file] = files
    if (folder) return reading.refuse(file?.name ?? '', { why: 'folder' })
    if (files.length > 1) return reading.refuse(file!.name, { why: 'two-files', n: files.length })
    if (file) return reading.read(file, file.name)
    if (text.trim().includes('\n')) return reading.read(new Blob([text]), words.pasted)
    reading.refuse(words.pasted, { why: 'no-text' })
  }

  return (
    <Dialog title={step.at === 'not-opened' ? words.refusedTitle : words.title} onClose={onClose}>
      {step.at === 'choose' && <Choose onFiles={(files) => onGift({ ...NO_GIFT, files })} />}
      {step.at === 'reading' && <Progress file={step.file} part={step.part} onCancel={reading.cancel} />}
      {step.at === 'mapping' && (
        <Mapping
          key={step.inspected.file}
          inspected={step.inspected}
          remembered={step.remembered}
          reading={reading}
        />
      )}
      {step.at === 'not-opened' && <NotOpened file={step.file} why={step.why} onBack={reading.cancel} />}
    </Dialog>
  )
}

function Choose({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { ownData: words } = useWholeWords()
  return (
    <div className={styles.choose}>
      <p>{words.lead}</p>
      <label className={styles.door}>
        <span>{words.choose}</span>
        <input
          type="file"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            if (files.length > 0) onFiles(files)
          }}
        />
      </label>
      <p>{words.orDrop}</p>
      <p className={styles.soft}>{words.formats}</p>
    </div>
  )
}
