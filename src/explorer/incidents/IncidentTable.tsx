import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { SORT_KEYS, type SortKey } from '../../core/question.ts'
import { columnName } from '../../core/table/by.ts'
import { isCertain } from '../../core/time/interval.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { When } from '../../kit/When.tsx'
import { AnswerFailed } from '../../page/AnswerFailed.tsx'
import { IncidentMark } from '../../page/IncidentMark.tsx'
import { useAnswer, useAnswerOf } from '../../page/useAnswer.ts'
import { type List, useLength, useRows } from '../../page/useRows.ts'
import { useActions, useApp } from '../../page/useStore.ts'
import { useData } from '../../page/useView.ts'
import { incidentWords } from '../../words/incident-words.ts'
import { formatList } from '../../words/numbers.ts'
import { figureWords, valueWords } from '../../words/vocabulary.ts'
import styles from './IncidentTable.module.css'

const ROW_PX = 45

/** Columns of the flat table that stand in the table in words. */
const SHOWN_ANYWAY: readonly string[] = ['title', 'place', 'kind', 'sources']

/** Incidents as a table: a heading sorts by its column and says so; rows open their incident. */
export function IncidentTable({ of }: { of: Omit<List, 'sort'> }) {
  const { names } = useData()
  const words = useWholeWords()
  const actions = useActions()
  const id = useApp((app) => app.state.id)
  const scroll = useRef<HTMLDivElement>(null)
  const [sort, setSort] = useState<{ by: SortKey; down: boolean }>({ by: 'date', down: true })
  const list: List = { ...of, sort: { ...sort, lang: names.lang } }
  const length = useLength(list)
  const { total } = length
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  })
  const items = rows.getVirtualItems()
  const { rowAt, status, retry } = useRows(list, items[0]?.index ?? 0, items.at(-1)?.index ?? -1)
  const [all, setAll] = useState(false)
  const cells = useCells(
    all,
    items.map(({ index }) => rowAt(index)?.index ?? -1),
  )
  const columns = SORT_KEYS.length + (cells?.names.length ?? 0)
  const before = items[0]?.start ?? 0
  const after = rows.getTotalSize() - (items.at(-1)?.end ?? 0)

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached with the keyboard
    <section ref={scroll} className={styles.scroll} aria-label={words.table.title} tabIndex={0}>
      {length.status === 'failed' && <AnswerFailed onRetry={length.retry} />}
      {status === 'failed' && <AnswerFailed onRetry={retry} />}
      <label className={styles.all}>
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        {words.table.allColumns}
      </label>
      <table className={styles.table} data-all={all} aria-rowcount={total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {SORT_KEYS.map((column) => {
              const active = sort.by === column
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={active ? (sort.down ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ by: column, down: active ? !sort.down : column === 'date' })}
                  >
                    {words.table.columns[column]}
                    <span aria-hidden="true">{active ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              )
            })}
            {cells?.names.map((name) => (
              <th key={name} scope="col" className={styles.more} dir="auto">
                {name}
                <MakeFilter name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer columns={columns} blockSize={before} />}
          {items.map((item) => {
            const record = rowAt(item.index)
            if (!record) return <Spacer key={`at ${item.index}`} columns={columns} blockSize={item.size} />
            const { title, place, date } = incidentWords(record, names)
            const possible = !isCertain(record.start, record.end, of.scope.window)
            return (
              <tr
                key={record.index}
                ref={rows.measureElement}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                aria-current={record.id === id}
                className={styles.row}
              >
                <td className={styles.date}>
                  <When date={date} possible={possible} />
                </td>
                <th scope="row">
                  <span className={styles.marked}>
                    <IncidentMark of={record} possible={possible} />
                    <button type="button" onClick={() => actions.select(record.index)} dir="auto">
                      {title}
                    </button>
                  </span>
                </th>
                <td dir="auto">{place}</td>
                <td>{valueWords('kind', record.kind, names)}</td>
                <td className={styles.number}>{figureWords(record.killed, words)}</td>
                <td className={styles.number}>{formatList(record.sources, 'unit', names.lang)}</td>
                {cells?.names.map((name, i) => (
                  <td key={name} className={styles.cell} dir="auto">
                    {cells.of(record.index)[i]}
                  </td>
                ))}
              </tr>
            )
          })}
          {after > 0 && <Spacer columns={columns} blockSize={after} />}
        </tbody>
      </table>
    </section>
  )
}

/** Makes a column of a reader's file a filter and leads to it; nothing for a column that is none, or has too many values. */
function MakeFilter({ name }: { name: string }) {
  const { table } = useWholeWords()
  const actions = useActions()
  const columns = useApp((app) => app.state.columns)
  const choices = useAnswerOf({ ask: 'choices' }) ?? []
  if (!choices.some((by) => columnName(by) === name)) return null
  function make() {
    if (!columns.some((one) => one.name === name))
      actions.set({ columns: [...columns, { name, values: [] }] })
    actions.openPanel('filters')
  }
  const words = table.makeFilter({ name })
  return (
    <button type="button" className={styles.filter} aria-label={words} title={words} onClick={make}>
      <Icon name="settings" size={16} />
    </button>
  )
}

const NO_LINE: readonly string[] = []

/** The flat table's columns that are not shown anyway, and a reader's own, of the rows in sight; null where they are not asked for. */
function useCells(asked: boolean, indices: readonly number[]) {
  const { answer, question } = useAnswer(
    asked ? { ask: 'cells', indices: indices.filter((index) => index >= 0) } : null,
  )
  if (!asked || !answer || !question) return null
  const kept = answer.names.flatMap((name, i) => (SHOWN_ANYWAY.includes(name) ? [] : [i]))
  const lines = new Map(question.indices.map((index, k) => [index, answer.lines[k]!]))
  return {
    names: kept.map((i) => answer.names[i]!),
    of: (index: number) => {
      const line = lines.get(index) ?? NO_LINE
      return kept.map((i) => line[i] ?? '')
    },
  }
}

/** Stands for the rows that are not drawn; `aria-rowindex` says how many there are. */
function Spacer({ columns, blockSize }: { columns: number; blockSize: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is not focusable, and this one has nothing to read
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ blockSize, padding: 0 }} />
    </tr>
  )
}
