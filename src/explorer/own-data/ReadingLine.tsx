import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useData } from '../../page/useView.ts'
import styles from './OwnData.module.css'
import { RepairList } from './RepairList.tsx'

/** How many rows of a reader's file are shown, as long as it is not all of them, and the way to what could not be used. */
export function ReadingLine() {
  const { reading } = useData().dataset.info
  const words = useWholeWords().ownData
  const [open, setOpen] = useState(false)
  if (!reading || (reading.faults.length === 0 && reading.shown === reading.of)) return null
  const { shown, of } = reading
  return (
    <div className={styles.line}>
      <Button
        icon="list"
        aria-label={words.shownAndList({ shown, of })}
        title={words.repairList}
        onClick={() => setOpen(true)}
      >
        {shown < of ? words.shownOf({ shown, of }) : words.allShown({ of })}
      </Button>
      {/* The head of the page is no place for the head of a dialog. */}
      {open && createPortal(<RepairList onClose={() => setOpen(false)} />, document.body)}
    </div>
  )
}
