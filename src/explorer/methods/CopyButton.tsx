import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'

/** Copies a text and says so; where the browser does not let it, the text stays there to be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [done, setDone] = useState<'copied' | 'failed' | null>(null)
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setDone('copied')
    } catch {
      setDone('failed')
    }
  }
  return (
    <>
      <Button look="plain" icon="link" aria-label={label} onClick={copy}>
        Copy
      </Button>
      <span role="status">
        {done === 'copied' && 'Copied.'}
        {done === 'failed' && 'The browser does not let the page copy: select the text.'}
      </span>
    </>
  )
}
