import { lazy, Suspense, useMemo, useState } from 'react'
import { indexOfId } from '../../core/columns.ts'
import type { Columns } from '../../core/dataset.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyWindow } from '../../ui/EmptyWindow.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useMembers } from '../../ui/useMembers.ts'
import { useActions } from '../../ui/useStore.ts'
import { useShown } from '../../ui/useView.ts'
import { IncidentList } from './IncidentList.tsx'
import styles from './Incidents.module.css'
import { Search } from './Search.tsx'

const IncidentTable = lazy(() =>
  import('./IncidentTable.tsx').then(({ IncidentTable }) => ({ default: IncidentTable })),
)

const LOOKS = [
  { value: 'list', label: 'List' },
  { value: 'table', label: 'Table' },
] as const

/** The incidents in time, as a list or as a table of the same set. */
export function Incidents({ onWide }: { onWide: (wide: boolean) => void }) {
  const actions = useActions()
  const [look, setLook] = useState<'list' | 'table'>('list')
  const { view } = useShown()
  const inTime = useMembers(view)
  const { hl } = view.state
  const [all, setAll] = useState(false)
  const members = useMemo(
    () => (hl.length > 0 && !all ? onlyThese(inTime, hl, view.columns) : inTime),
    [inTime, hl, all, view.columns],
  )

  return (
    <>
      <div className={styles.tools}>
        <Search value={view.state.q} onSearch={actions.search} />
        <Segmented
          legend="Show incidents as"
          options={LOOKS}
          value={look}
          onChange={(next) => {
            setLook(next)
            onWide(next === 'table')
          }}
        />
      </div>
      <p className={styles.count}>
        <strong>{inTime.length}</strong> in time, {view.filtered.length} at any time
        {view.unlocated > 0 && `; ${view.unlocated} without a place are in this list only`}
      </p>
      {hl.length > 0 && (
        <p className={styles.highlighted}>
          {all
            ? `${hl.length} are highlighted.`
            : `Listed are the highlighted ones only: ${members.length} of them in time.`}
          <Button look="plain" onClick={() => setAll(!all)}>
            {all ? 'List them alone' : 'List all'}
          </Button>
          <Button look="plain" onClick={() => actions.set({ hl: [] })}>
            No highlight
          </Button>
        </p>
      )}
      {inTime.length === 0 ? (
        <EmptyWindow view={view} />
      ) : look === 'list' ? (
        <IncidentList members={members} />
      ) : (
        <Suspense fallback={<p className={styles.count}>Loading …</p>}>
          <IncidentTable members={members} />
        </Suspense>
      )}
    </>
  )
}

function onlyThese(members: Uint32Array, ids: readonly string[], columns: Columns): Uint32Array {
  const wanted = new Set(ids.map((id) => indexOfId(columns, id)))
  return members.filter((index) => wanted.has(index))
}
