import { useState } from 'react'
import { Button } from '../kit/Button.tsx'
import { useWords } from '../kit/useWords.ts'
import { lazyDialog } from './parts/lazyPart.tsx'

const EmbedDialog = lazyDialog(
  (words) => words.embedDialog.title,
  () => import('./EmbedDialog.tsx').then(({ EmbedDialog }) => EmbedDialog),
)

/** Opens the dialog that makes the code for other pages; it is loaded when it is first asked for. */
export function EmbedButton() {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="embed" onClick={() => setOpen(true)}>
        {words.embedDialog.open}
      </Button>
      {open && <EmbedDialog onClose={() => setOpen(false)} />}
    </>
  )
}
