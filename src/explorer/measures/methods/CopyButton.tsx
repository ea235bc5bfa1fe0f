import { useState } from 'react'
import { Button } from '../../../kit/Button.tsx'
import { useWholeWords } from '../../../kit/useWholeWords.ts'
import { useSaid } from '../../../page/useVoice.ts'

/** Copies a text and says so; where the browser does not let it, the text stays there to be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { methods } = useWholeWords()
  const [done, setDone] = useState<'copied' | 'failed' | null>(null)
  const said = done === null ? '' : done === 'copied' ? methods.copied : methods.copyFailed
  useSaid(said)
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
        {methods.copy}
      </Button>
      <span>{said}</span>
    </>
  )
}
