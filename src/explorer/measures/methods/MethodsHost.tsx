import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useWholeWords } from '../../../kit/useWholeWords.ts'
import type { MethodId } from '../../../measures/methods.ts'
import { lazyDialog } from '../../../page/parts/lazyPart.tsx'
import type { MeasureQuestion } from '../../../state/question.ts'
import styles from './MethodsHost.module.css'

const Methods = lazyDialog(
  (words) => words.page.methods,
  () => import('./Methods.tsx').then(({ Methods }) => Methods),
)

const OpenContext = createContext<(id: MethodId) => void>(() => {})

/** Opens the methods page for the links inside; it speaks of the question that is answered beside them. */
export function MethodsHost({
  question,
  children,
}: {
  question: MeasureQuestion | null
  children: ReactNode
}) {
  const [open, setOpen] = useState<MethodId | null>(null)
  const close = useCallback(() => setOpen(null), [])
  return (
    <OpenContext value={setOpen}>
      {children}
      {open !== null && <Methods at={open} question={question} onClose={close} />}
    </OpenContext>
  )
}

/** To the definition of a measure in the methods page. */
export function MethodLink({ id, children }: { id: MethodId; children?: ReactNode }) {
  const open = useContext(OpenContext)
  const { methods } = useWholeWords()
  return (
    <button
      type="button"
      className={styles.link}
      aria-haspopup="dialog"
      aria-label={children ? undefined : methods.linkTo({ name: methods.of[id].name })}
      onClick={() => open(id)}
    >
      {children ?? methods.link}
    </button>
  )
}
