import type { ReactNode } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/useWords.ts'
import styles from '../Waiting.module.css'
import { Boundary } from './Boundary.tsx'

/** The last resort: where the frame of the page itself breaks, a sentence stands in its place, and a way on. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const { failures } = useWords()
  return (
    <Boundary
      fallback={(why) => (
        <main className={styles.waiting}>
          <h1>Reachmap</h1>
          <p role="alert">{failures.page({ why })}</p>
          <Button onClick={() => location.reload()}>{failures.reload}</Button>
        </main>
      )}
    >
      {children}
    </Boundary>
  )
}
