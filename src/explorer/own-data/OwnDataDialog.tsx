import { useEffect, useRef, useState } from 'react'
import type { SentDataset } from '../../intake/service.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Parts } from '../../kit/Parts.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { usePage } from '../../page/useStore.ts'
import { useData } from '../../page/useView.ts'
import { type Gift, NO_GIFT } from './gifts.ts'
import { Mapping } from './Mapping.tsx'
import { NotOpened } from './NotOpened.tsx'
import styles from './OwnData.module.css'
import { fileOf, type OpenedFile } from './opened-files.ts'
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
  const { info } = useData().dataset
  const open = info.reading && fileOf(info.reading)?.sent
  /** What was given while another file of the reader is open, until it is said what is to become of that. */
  const [second, setSecond] = useState<OpenedFile | null>(null)
  const taken = useRef<Gift | null>(null)
  useEffect(() => {
    if (taken.current === gift || gift === NO_GIFT) return
    taken.current = gift
    take(gift)
  })

  function take({ files, text, folder }: Gift) {
    setSecond(null)
    const [file] = files
    if (folder) return reading.refuse(file?.name ?? '', { why: 'folder' })
    if (files.length > 1) return reading.refuse(file!.name, { why: 'two-files', n: files.length })
    if (file) return begin({ file, name: file.name })
    if (text.trim().includes('\n')) return begin({ file: new Blob([text]), name: words.pasted })
    reading.refuse(words.pasted, { why: 'no-text' })
  }

  function begin(given: OpenedFile) {
    if (open) setSecond(given)
    else reading.read(given.file, given.name)
  }

  function read({ file, name }: OpenedFile, join?: SentDataset) {
    setSecond(null)
    reading.read(file, name, join && { join })
  }

  if (open && second)
    return (
      <Dialog title={words.title} onClose={onClose}>
        <Beside
          open={info.title}
          file={second.name}
          onReplace={() => read(second)}
          onJoin={() => read(second, open)}
        />
      </Dialog>
    )
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

/** What is to become of the file that is open when another one is given. */
function Beside(props: { open: string; file: string; onReplace: () => void; onJoin: () => void }) {
  const { ownData: words } = useWholeWords()
  const name = (text: string) => <strong dir="auto">{text}</strong>
  return (
    <div className={styles.choose}>
      <p>
        <Parts
          of={words.beside({ open: props.open, file: props.file })}
          elements={{ open: name, file: name }}
        />
      </p>
      <div className={styles.answers}>
        <Button onClick={props.onReplace}>{words.replace}</Button>
        <Button onClick={props.onJoin}>{words.join}</Button>
      </div>
      <p className={styles.soft}>{words.joinHint}</p>
    </div>
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
