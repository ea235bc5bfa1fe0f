import { lazy, Suspense, useState } from 'react'
import { Button } from './Button.tsx'

const EmbedDialog = lazy(() => import('./EmbedDialog.tsx'))

/** Opens the dialog that makes the code for other pages; it is loaded when it is first asked for. */
export function EmbedButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="embed" onClick={() => setOpen(true)}>
        Embed
      </Button>
      {open && (
        <Suspense>
          <EmbedDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
