import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { facetValues, textAt } from '../../core/columns.ts'
import { capitalised, valueWords } from '../../core/words.ts'
import { incidentWords } from '../../ui/incident-words.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { useActions, useApp } from '../../ui/useStore.ts'
import { useData } from '../../ui/useView.ts'
import styles from './IncidentTable.module.css'

const COLUMNS = ['date', 'title', 'place', 'kind', 'killed', 'sources'] as const
type Column = (typeof COLUMNS)[number]

const ROW_PX = 45

/** The incidents in time as a table: a heading sorts by its column and says so; rows open their incident. */
export function IncidentTable({ members }: { members: Uint32Array }) {
  const { dataset, names } = useData()
  const { columns, feature } = dataset
  const actions = useActions()
  const id = useApp((app) => app.state.id)
  const scroll = useRef<HTMLDivElement>(null)
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: 'date', down: true })

  const sorted = useMemo(() => {
    const key = (index: number): number | string => {
      if (sort.column === 'date') return columns.start[index]!
      if (sort.column === 'title') return textAt(columns.title, index)
      if (sort.column === 'place') return incidentWords(dataset, index, names).place
      if (sort.column === 'kind') return facetValues(columns.facets.kind, index)[0] ?? ''
      if (sort.column === 'killed') return feature(index)?.properties.killed?.best ?? -1
      return facetValues(columns.facets.source, index).length
    }
    const keys = new Map([...members].map((index) => [index, key(index)]))
    const compare = new Intl.Collator(names.lang).compare
    const order = [...members].sort((a, b) => {
      const [x, y] = [keys.get(a)!, keys.get(b)!]
      return typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y))
    })
    return sort.down ? order.reverse() : order
  }, [members, sort, dataset, columns, feature, names])

  const rows = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  })
  const items = rows.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = rows.getTotalSize() - (items.at(-1)?.end ?? 0)

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached with the keyboard
    <section ref={scroll} className={styles.scroll} aria-label="Table of incidents in time" tabIndex={0}>
      <table className={styles.table} aria-rowcount={sorted.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => {
              const active = sort.column === column
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={active ? (sort.down ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ column, down: active ? !sort.down : column === 'date' })}
                  >
                    {capitalised(column)}
                    <span aria-hidden="true">{active ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer blockSize={before} />}
          {items.map((item) => {
            const index = sorted[item.index]!
            const { title, place, date, kind, figure } = incidentWords(dataset, index, names)
            const current = textAt(columns.id, index) === id
            return (
              <tr
                key={index}
                ref={rows.measureElement}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                aria-current={current}
                className={styles.row}
              >
                <td className={styles.date}>{date}</td>
                <th scope="row">
                  <button type="button" onClick={() => actions.select(index)} dir="auto">
                    {title}
                  </button>
                </th>
                <td dir="auto">{place}</td>
                <td>
                  <span className={styles.kind}>
                    <KindMark kind={kind} />
                    {valueWords('kind', kind, names)}
                  </span>
                </td>
                <td className={styles.number}>{figure.replace(/ killed$/, '') || 'not stated'}</td>
                <td className={styles.number}>{facetValues(columns.facets.source, index).join(', ')}</td>
              </tr>
            )
          })}
          {after > 0 && <Spacer blockSize={after} />}
        </tbody>
      </table>
    </section>
  )
}

/** Stands for the rows that are not drawn; `aria-rowindex` says how many there are. */
function Spacer({ blockSize }: { blockSize: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is not focusable, and this one has nothing to read
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ blockSize, padding: 0 }} />
    </tr>
  )
}
