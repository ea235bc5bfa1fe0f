import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useRef } from 'react'
import type { IncidentRecord } from '../../core/answer.ts'
import { type DayInterval, isCertain } from '../../core/time/interval.ts'
import { useWords } from '../../kit/useWords.ts'
import { AnswerFailed } from '../../page/AnswerFailed.tsx'
import { type List, type useLength, useRows } from '../../page/useRows.ts'
import { useActions } from '../../page/useStore.ts'
import styles from './IncidentList.module.css'
import { IncidentRow } from './IncidentRow.tsx'
import type { ListOrder } from './list-order.ts'

/** Height of a row before it is measured, CSS pixels. */
export const ROW_PX = 76

export interface ListProps {
  readonly list: List
  readonly length: ReturnType<typeof useLength>
  readonly order: ListOrder
}

/** The rows that are drawn, the room of those that are not, and the way to one of them. */
export interface Drawn {
  readonly first: number
  /** -1 where there is none. */
  readonly last: number
  /** Room above the first row and of all rows, CSS pixels; null where every row is drawn. */
  readonly room: { readonly before: number; readonly all: number } | null
  readonly measure?: Ref<HTMLLIElement>
  scrollTo(row: number): void
}

/** Rows of the list: one stop in the tab order, arrows inside. */
export function ListRows({
  list,
  length,
  order,
  drawn,
  scroll,
}: ListProps & { drawn: Drawn; scroll: Ref<HTMLDivElement> }) {
  const box = useRef<HTMLUListElement>(null)
  /** The row that a key asked for and that is drawn with the next frame: the next key counts from it. */
  const aim = useRef<number | null>(null)
  const { incidents } = useWords()
  const { total: count, found: selectedRow } = length
  const { first, last, room, measure } = drawn
  const { rowAt, status, retry } = useRows(list, first, last)
  const scrollTo = useEffectEvent((row: number) => drawn.scrollTo(row))

  useEffect(() => {
    if (selectedRow >= 0) scrollTo(selectedRow)
  }, [selectedRow])

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = aim.current ?? Number((event.target as HTMLElement).closest('li')?.dataset.index ?? -1)
    const page = Math.max(1, Math.floor((box.current?.parentElement?.clientHeight ?? 0) / ROW_PX) - 1)
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
    drawn.scrollTo(next)
    requestAnimationFrame(() => {
      aim.current = null
      box.current?.querySelector<HTMLElement>(`li[data-index="${next}"] button`)?.focus()
    })
  }

  const stop = selectedRow >= first && selectedRow <= last ? selectedRow : first
  return (
    <div ref={scroll} className={styles.scroll} data-long={room !== null}>
      {length.status === 'failed' && <AnswerFailed onRetry={length.retry} />}
      {status === 'failed' && <AnswerFailed onRetry={retry} />}
      <ul
        ref={box}
        style={room ? { blockSize: room.all, paddingBlockStart: room.before } : undefined}
        aria-label={incidents.list[order]}
        onKeyDown={onKeyDown}
      >
        {Array.from({ length: last - first + 1 }, (_, i) => first + i).map((row) => (
          <li key={row} ref={measure} data-index={row} aria-setsize={count} aria-posinset={row + 1}>
            <Row
              record={rowAt(row)}
              window={list.scope.window}
              selected={row === selectedRow}
              stop={row === stop}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A row; an empty one of its height while its incident is not there yet. */
function Row(props: {
  record: IncidentRecord | undefined
  window: DayInterval
  selected: boolean
  stop: boolean
}) {
  const { record, window, selected, stop } = props
  const actions = useActions()
  if (!record) return <div style={{ blockSize: ROW_PX }} aria-busy="true" />
  return (
    <IncidentRow
      record={record}
      possible={!isCertain(record.start, record.end, window)}
      selected={selected}
      stop={stop}
      onSelect={actions.select}
      onHover={actions.hover}
    />
  )
}
