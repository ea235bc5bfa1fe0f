import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/useWords.ts'
import { lazyDialog } from '../../page/parts/lazyPart.tsx'

const TakeDialog = lazyDialog(
  (words) => words.takeDialog.title,
  () => import('./TakeDialog.tsx').then(({ TakeDialog }) => TakeDialog),
)

/** Opens the dialog of all that leaves the page; it is loaded when it is first asked for. */
export function TakeButton() {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="embed" onClick={() => setOpen(true)}>
        {words.takeDialog.open}
      </Button>
      {open && <TakeDialog onClose={() => setOpen(false)} />}
    </>
  )
}
