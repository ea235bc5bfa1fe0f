import { Button } from '../kit/Button.tsx'
import { useWords } from '../kit/useWords.ts'
import { failureOf } from '../source/load-dataset.ts'
import type { Loader } from '../state/loader.ts'
import { failureWords } from '../words/message-words.ts'
import { useLoading } from './parts/lazyPart.tsx'
import styles from './Waiting.module.css'

/** The page before there are data: that they are on their way, or why they are not. */
export function Waiting({ data }: { data: Loader<unknown> }) {
  const words = useWords()
  const { trouble, reason } = useLoading(data)
  return (
    <main className={styles.waiting} aria-busy={trouble === null}>
      <h1>Reachmap</h1>
      {trouble === null ? (
        <p>{words.page.loading}</p>
      ) : (
        <>
          <p role="alert">
            {trouble === 'failed' ? failureWords(failureOf(reason), words) : words.failures.data[trouble]}
          </p>
          <p>
            <Button onClick={data.again}>{words.failures.tryAgain}</Button>{' '}
            <Button onClick={() => location.reload()}>{words.page.reload}</Button>
          </p>
        </>
      )}
    </main>
  )
}
