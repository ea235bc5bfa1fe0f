import { useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './EmbedDialog.module.css'

/** Code to paste elsewhere, with a button that copies it; where the browser forbids that, the code is selected instead. */
export function EmbedCode({ label, text }: { label: string; text: string }) {
  const id = useId()
  const ref = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      ref.current?.select()
      setSaid('The browser does not let the page copy. The code is selected.')
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
          Copy
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  )
}
