import { useId, useState } from 'react'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import styles from './Measured.module.css'
import type { MeasuredRow, MeasuredSection, MeasuredTable } from './section.ts'

/** Lines of a table that are shown at first. */
const MOST_LINES = 12

/** A measure: its heading, its figures, and what they rest on. */
export function Section({ of }: { of: MeasuredSection }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id} data-measure={of.key}>
      <h2 id={id}>{of.title}</h2>
      {of.undefined && <p className={styles.undefined}>{of.undefined}</p>}
      {of.rows && <Rows rows={of.rows} />}
      {of.table && <Table of={of.table} />}
      {of.remark && <p className={styles.soft}>{of.remark}</p>}
      <p className={styles.basis}>{of.basis}</p>
    </section>
  )
}

/** Names and values; values that are texts stand below their names. */
export function Rows({ rows, areTexts = false }: { rows: readonly MeasuredRow[]; areTexts?: boolean }) {
  return (
    <dl className={areTexts ? styles.texts : styles.rows}>
      {rows.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Table({ of: { head, lines } }: { of: MeasuredTable }) {
  const { countries: list } = useWholeWords().measures.list
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? lines : lines.slice(0, MOST_LINES)
  const classOf = (column: number) => (head[column]!.isNumber ? styles.number : undefined)
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map(({ text }, column) => (
              <th key={text} scope="col" className={classOf(column)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, cells: [name, ...cells], note }) => (
            <tr key={key}>
              <th scope="row" dir="auto">
                {name}
                {note && <small>{note}</small>}
              </th>
              {cells.map((cell, i) => (
                <td key={head[i + 1]!.text} className={classOf(i + 1)} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST_LINES && (
        <button type="button" className={styles.all} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? list.first({ n: MOST_LINES }) : list.all({ n: lines.length })}
        </button>
      )}
    </>
  )
}
