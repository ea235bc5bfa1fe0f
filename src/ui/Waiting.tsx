import { Button } from './Button.tsx'
import { useApp } from './useStore.ts'
import styles from './Waiting.module.css'

/** The page before there are data: that they are on their way, or why they are not. */
export function Waiting() {
  const failure = useApp((app) => app.failure)
  return (
    <main className={styles.waiting} aria-busy={failure === null}>
      <h1>Reachmap</h1>
      {failure === null ? (
        <p>Loading the incidents …</p>
      ) : (
        <>
          <p role="alert">{failure}</p>
          <Button onClick={() => location.reload()}>Reload</Button>
        </>
      )}
    </main>
  )
}
