import type { View } from '../core/view.ts'
import { Button } from './Button.tsx'
import styles from './EmptyWindow.module.css'
import { useActions } from './useStore.ts'

/** What an empty window says, and the way out of it: silence is not evidence. */
export function EmptyWindow({ view }: { view: View }) {
  const actions = useActions()
  const later = view.filtered.length
  return (
    <div className={styles.empty}>
      <p className={styles.lead}>
        {later > 0
          ? `No incident lies in this time. ${later} that pass the filters lie at other times.`
          : 'No incident passes these filters.'}
      </p>
      <p>
        Not reported is not the same as not happened: the map knows what {view.dataset.info.sources.length}{' '}
        documents say.
      </p>
      <div className={styles.ways}>
        {later > 0 ? (
          <Button onClick={() => actions.clearPeriod()}>Show all of time</Button>
        ) : (
          <Button onClick={() => actions.clearFilters()}>Clear the filters</Button>
        )}
      </div>
    </div>
  )
}
