import { useId, useRef, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useSaid } from '../../page/useVoice.ts'
import styles from './Take.module.css'

/** A text to paste elsewhere, with a button that copies it; where the browser forbids that, the text is selected instead. */
export function CopyText({ label, text, rows = 4 }: { label: string; text: string; rows?: number }) {
  const id = useId()
  const { embedding: words } = useWholeWords()
  const ref = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  useSaid(said)
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(words.copied)
    } catch {
      ref.current?.select()
      setSaid(words.selected)
    }
  }
  return (
    <div className={styles.code}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea id={id} ref={ref} readOnly rows={rows} value={text} spellCheck={false} />
      <div className={styles.copy}>
        <Button icon="link" onClick={copy}>
          {words.copy}
        </Button>
        <span>{said}</span>
      </div>
    </div>
  )
}
