import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { openDialog } from './open-dialogs.ts'
import { useWords } from './useWords.ts'

/** A modal dialog on the platform's own element: focus goes in and comes back, Escape closes. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { page } = useWords()
  const isTold = useRef(false)
  // At once: the element tells of its end later, when it may have been asked for again.
  function close() {
    if (isTold.current) return
    isTold.current = true
    onClose()
  }
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (!dialog.open) dialog.showModal()
    return openDialog(dialog)
  }, [])
  useLayoutEffect(() => {
    const dialog = ref.current
    // Where another dialog takes its place, that one gives the focus back to where this one had it from.
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      // Escape; a file that was not chosen is told to what holds its field too.
      onCancel={(event) => event.target === event.currentTarget && close()}
      onClose={close}
    >
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button look="round" icon="close" aria-label={page.close} onClick={close} />
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}
