import { useId, useRef, useState } from 'react'
import { Button } from '../kit/Button.tsx'
import { useWholeWords } from '../kit/useWholeWords.ts'
import styles from './EmbedDialog.module.css'
import { useSaid } from './useVoice.ts'

/** Code to paste elsewhere, with a button that copies it; where the browser forbids that, the code is selected instead. */
export function EmbedCode({ label, text }: { label: string; text: string }) {
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
      <textarea id={id} ref={ref} readOnly rows={4} value={text} spellCheck={false} />
      <div className={styles.copy}>
        <Button icon="link" onClick={copy}>
          {words.copy}
        </Button>
        <span>{said}</span>
      </div>
    </div>
  )
}
