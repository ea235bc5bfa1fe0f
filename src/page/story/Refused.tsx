import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useSaid } from '../useVoice.ts'
import styles from './Present.module.css'

export type RefusedThing = 'notes' | 'fullScreen'

/** Says what the browser did not let the page do, over the map, which keeps its size. */
export function Refused({ what, onClose }: { what: RefusedThing; onClose: () => void }) {
  const { page, story } = useWholeWords()
  const says = story.present.refused[what]
  useSaid(says)
  return (
    <p className={styles.refused} data-over-map>
      <span>{says}</span>
      <Button
        look="plain"
        icon="close"
        className={styles.step}
        aria-label={page.closeNotice}
        onClick={onClose}
      />
    </p>
  )
}
