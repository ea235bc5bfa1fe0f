import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/useWords.ts'
import type { Trouble as Why } from '../../state/loader.ts'
import { Said } from '../Said.tsx'
import styles from './Trouble.module.css'

/** In the place of a part: why it is not there, and the ways on. */
export function Trouble(props: {
  says: string
  onAgain: () => void
  /** Whether a new page may help where another try does not. */
  reload?: boolean
}) {
  const { failures } = useWords()
  return (
    <div className={styles.trouble} data-testid="trouble">
      <Said text={props.says} />
      <p>{props.says}</p>
      <p className={styles.ways}>
        <Button onClick={props.onAgain}>{failures.tryAgain}</Button>
        {props.reload && <Button onClick={() => location.reload()}>{failures.reload}</Button>}
      </p>
    </div>
  )
}

/** Whether a new page may help: it is older than the server's files, or the same failed before. */
export function needsReload(trouble: Why, tries: number): boolean {
  return trouble === 'outdated' || tries > 1
}
