import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react'
import type { Question } from '../../ui/question.ts'
import styles from './MethodsHost.module.css'

const Methods = lazy(() => import('./Methods.tsx').then(({ Methods }) => ({ default: Methods })))

const OpenContext = createContext<(id: string) => void>(() => {})

/** Opens the methods page for the links inside; it speaks of the question that is answered beside them. */
export function MethodsHost({ question, children }: { question: Question | null; children: ReactNode }) {
  const [open, setOpen] = useState<string | null>(null)
  const close = useCallback(() => setOpen(null), [])
  return (
    <OpenContext value={setOpen}>
      {children}
      {open !== null && (
        <Suspense>
          <Methods at={open} question={question} onClose={close} />
        </Suspense>
      )}
    </OpenContext>
  )
}

/** To the definition of a measure in the methods page. */
export function MethodLink({ id, children }: { id: string; children?: ReactNode }) {
  const open = useContext(OpenContext)
  return (
    <button
      type="button"
      className={styles.link}
      aria-haspopup="dialog"
      aria-label={children ? undefined : `Definition: ${id.replaceAll('-', ' ')}`}
      onClick={() => open(id)}
    >
      {children ?? 'Definition'}
    </button>
  )
}
