import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { indexOfId } from '../../core/columns.ts'
import { useActions, useApp } from '../../ui/useStore.ts'
import { useData } from '../../ui/useView.ts'
import styles from './IncidentList.module.css'
import { IncidentRow } from './IncidentRow.tsx'

const ROW_PX = 76

/** The incidents in time, newest first, as a list of any length: one stop in the tab order, arrows inside. */
export function IncidentList({ members }: { members: Uint32Array }) {
  const scroll = useRef<HTMLDivElement>(null)
  /** The row that a key asked for and that is drawn with the next frame: the next key counts from it. */
  const aim = useRef<number | null>(null)
  const { dataset } = useData()
  const actions = useActions()
  const id = useApp((app) => app.state.id)
  const selected = id === null ? -1 : indexOfId(dataset.columns, id)
  const count = members.length
  const rowOf = (k: number) => members[count - 1 - k]!
  const selectedRow = selected < 0 ? -1 : count - 1 - members.indexOf(selected)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
    // The browser tells heights with its own layout: asking for them would lay the page out once for each row.
    measureElement: (row, entry, list) =>
      entry?.borderBoxSize[0]?.blockSize ??
      list.measurementsCache[list.indexFromElement(row)]?.size ??
      ROW_PX,
  })

  useEffect(() => {
    if (selectedRow >= 0 && selectedRow < count) rows.scrollToIndex(selectedRow)
  }, [selectedRow, count, rows])

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = aim.current ?? Number((event.target as HTMLElement).closest('li')?.dataset.index ?? -1)
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_PX) - 1)
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.min(count - 1, Math.max(0, to))
    aim.current = next
    rows.scrollToIndex(next)
    requestAnimationFrame(() => {
      aim.current = null
      scroll.current?.querySelector<HTMLElement>(`li[data-index="${next}"] button`)?.focus()
    })
  }

  const items = rows.getVirtualItems()
  const stop =
    selectedRow >= 0 && items.some((item) => item.index === selectedRow)
      ? selectedRow
      : (items[0]?.index ?? 0)
  return (
    <div ref={scroll} className={styles.scroll}>
      <ul
        style={{ blockSize: rows.getTotalSize(), paddingBlockStart: items[0]?.start ?? 0 }}
        aria-label="Incidents in time, newest first"
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            aria-setsize={count}
            aria-posinset={item.index + 1}
          >
            <IncidentRow
              index={rowOf(item.index)}
              selected={rowOf(item.index) === selected}
              stop={item.index === stop}
              onSelect={actions.select}
              onHover={actions.hover}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
