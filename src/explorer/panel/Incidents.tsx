import { useState } from 'react'
import { EmptyWindow } from '../../ui/EmptyWindow.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useMembers, useSettledView } from '../../ui/useMembers.ts'
import { useActions } from '../../ui/useStore.ts'
import { IncidentList } from './IncidentList.tsx'
import styles from './Incidents.module.css'
import { IncidentTable } from './IncidentTable.tsx'
import { Search } from './Search.tsx'

const LOOKS = [
  { value: 'list', label: 'List' },
  { value: 'table', label: 'Table' },
] as const

/** The incidents in time, as a list or as a table of the same set. */
export function Incidents({ onWide }: { onWide: (wide: boolean) => void }) {
  const actions = useActions()
  const [look, setLook] = useState<'list' | 'table'>('list')
  const view = useSettledView()
  const members = useMembers(view)

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
        <strong>{members.length}</strong> in time, {view.filtered.length} at any time
        {view.unlocated > 0 && `; ${view.unlocated} without a place are in this list only`}
      </p>
      {members.length === 0 ? (
        <EmptyWindow view={view} />
      ) : look === 'list' ? (
        <IncidentList members={members} />
      ) : (
        <IncidentTable members={members} />
      )}
    </>
  )
}
