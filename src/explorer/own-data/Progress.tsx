import { Button } from '../../kit/Button.tsx'
import { Parts } from '../../kit/Parts.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { Said } from '../../page/Said.tsx'
import { textOfParts } from '../../words/parts.ts'
import styles from './OwnData.module.css'

/** That a file is being read, how far, and the way out of it. */
export function Progress({ file, part, onCancel }: { file: string; part: number; onCancel: () => void }) {
  const words = useWholeWords().ownData
  return (
    <div className={styles.reading}>
      <p>
        <Said text={textOfParts(words.reading({ file }))} />
        <Parts of={words.reading({ file })} elements={{ file: (name) => <bdi>{name}</bdi> }} />
      </p>
      <progress aria-label={words.title} max={1} {...(part > 0 && { value: part })} />
      <Button onClick={onCancel}>{words.cancel}</Button>
    </div>
  )
}
