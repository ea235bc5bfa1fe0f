import { useState } from 'react'
import { scopeOf } from '../../../core/question.ts'
import { COUNT_UNITS, type CountRow, type CountUnit } from '../../../core/table/counts.ts'
import { Button } from '../../../kit/Button.tsx'
import { Segmented } from '../../../kit/Segmented.tsx'
import { useWholeWords } from '../../../kit/useWholeWords.ts'
import { AnswerFailed } from '../../../page/AnswerFailed.tsx'
import { lazyChunk } from '../../../page/parts/lazy-chunk.ts'
import { Said } from '../../../page/Said.tsx'
import { saveFile } from '../../../page/save-file.ts'
import { useAnswer } from '../../../page/useAnswer.ts'
import { useData } from '../../../page/useView.ts'
import { needed } from '../../../state/loader.ts'
import { formatInterval } from '../../../words/dates.ts'
import { formatNumber } from '../../../words/numbers.ts'
import { periodWords } from '../../../words/reach-words.ts'
import { fileName } from '../../../words/sentence.ts'
import { useGiven } from '../MeasuredContext.tsx'
import section from '../Section.module.css'
import { Figure, FirstOf, Folded } from '../Section.tsx'
import table from '../Table.module.css'
import styles from './Counts.module.css'

/** What writes the file. */
const WRITING = lazyChunk(() => import('../../../export/counts-csv.ts'))

const MOST_ROWS = 24

/** How many incidents by month or year, of what is filtered and in time, as a table and as a file. */
export function ReachCounts() {
  const { counts } = useGiven().names.words.reach
  return (
    <section className={section.section} aria-label={counts.title}>
      <Folded summary={<span className={styles.title}>{counts.title}</span>}>
        <Counts />
      </Folded>
    </section>
  )
}

function Counts() {
  const { question, names } = useGiven()
  const { info } = useData().dataset
  const { counts } = names.words.reach
  const { taking } = useWholeWords()
  const [failed, setFailed] = useState(false)
  const [unit, setUnit] = useState<CountUnit>('month')
  const { view, window } = question
  const told = useAnswer({ ask: 'counts', scope: scopeOf(view.state, window), unit })
  const rows = told.answer ?? []
  const filled = rows.filter(({ overlapping }) => overlapping > 0).toReversed()

  async function save() {
    setFailed(false)
    try {
      const { countsCsv } = await needed(WRITING)
      const name = `${fileName({ view: { ...view, window }, names, farthest: null })}-by-${unit}.csv`
      saveFile(name, [countsCsv(rows)], 'text/csv')
    } catch {
      setFailed(true)
    }
  }

  if (told.status === 'failed') return <AnswerFailed onRetry={told.retry} />
  return (
    <>
      <div className={styles.choices}>
        <Segmented
          legend={counts.by}
          options={(Object.keys(COUNT_UNITS) as CountUnit[]).map((value) => ({
            value,
            label: counts.units[value],
          }))}
          value={unit}
          onChange={setUnit}
        />
        <Button disabled={rows.length === 0} onClick={save}>
          {counts.save}
        </Button>
      </div>
      {failed && (
        <p className={section.basis}>
          <Said text={taking.failed} />
          {taking.failed}
        </p>
      )}
      <FirstOf all={filled} most={MOST_ROWS} list="counts">
        {(shown) => <CountTable rows={shown} unit={unit} />}
      </FirstOf>
      <p className={section.basis}>
        {names.words.measures.basisInPeriod({
          basis: counts.basis,
          period: periodWords(window, names.words),
        })}
      </p>
      {info.citation !== '' && <p className={section.basis}>{counts.cite({ citation: info.citation })}</p>}
    </>
  )
}

function CountTable({ rows, unit }: { rows: readonly CountRow[]; unit: CountUnit }) {
  const { names } = useGiven()
  const { counts } = names.words.reach
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{counts.units[unit]}</th>
          <th scope="col" className={table.number}>
            {counts.began}
          </th>
          <th scope="col" className={table.number}>
            {counts.overlapping}
          </th>
          <th scope="col" className={table.number}>
            {counts.killed}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.from}>
            <th scope="row">{formatInterval(row, names.words)}</th>
            <td className={table.number}>
              <Figure of="began" value={row.began}>
                {formatNumber(row.began, names.lang)}
              </Figure>
            </td>
            <td className={table.number}>{formatNumber(row.overlapping, names.lang)}</td>
            <td className={table.number}>{counts.toll(row.killed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
