import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/useWords.ts'
import { lazyDialog } from '../../page/parts/lazyPart.tsx'

const StoriesDialog = lazyDialog(
  (words) => words.storiesDialog.title,
  () => import('./StoriesDialog.tsx').then(({ StoriesDialog }) => StoriesDialog),
)

/** Opens the list of what is told of the data, and the way in front of a room; it is loaded when it is first asked for. */
export function StoriesButton() {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="story" onClick={() => setOpen(true)}>
        {words.storiesDialog.open}
      </Button>
      {open && <StoriesDialog onClose={() => setOpen(false)} />}
    </>
  )
}
