import type { View } from '../core/view.ts'
import { Button } from '../kit/Button.tsx'
import { useWords } from '../kit/useWords.ts'
import styles from './EmptyWindow.module.css'
import { useActions } from './useStore.ts'

/** What an empty window says, and the way out of it: silence is not evidence. */
export function EmptyWindow({ view }: { view: View }) {
  const actions = useActions()
  const { empty: words } = useWords()
  const later = view.passing
  return (
    <div className={styles.empty}>
      <p className={styles.lead}>{later > 0 ? words.noneInTime({ elsewhere: later }) : words.nonePasses}</p>
      <p>{words.silence({ documents: view.info.sources.length })}</p>
      <div>
        {later > 0 ? (
          <Button onClick={() => actions.clearPeriod()}>{words.showAllTime}</Button>
        ) : (
          <Button onClick={() => actions.clearFilters()}>{words.clearFilters}</Button>
        )}
      </div>
    </div>
  )
}
