import { Fragment, useMemo } from 'react'
import { formatList } from '../../core/words.ts'
import { type Change, compare } from '../../measures/compare.ts'
import { isUndefined, type Maybe } from '../../measures/types.ts'
import { differsInTime, type Measured } from '../../ui/question.ts'
import { useData } from '../../ui/useView.ts'
import styles from './Compare.module.css'
import { type ComparisonRow, comparisonGroups, signed, whyNot } from './comparison-rows.ts'
import { Figure } from './ReachParts.tsx'
import { compassWords, countWords, kmWords, numberWords, periodWords, undefinedWords } from './reach-words.ts'

/** Every measure in both periods, and by how much the second is larger. */
export function CompareTable({ first, second }: { first: Measured; second: Measured }) {
  const { names } = useData()
  const { lang } = names
  const comparison = useMemo(() => compare(first.analysis, second.analysis), [first, second])
  // While filters change one answer is newer than the other: they are not put beside each other.
  if (!differsInTime(first.question, second.question)) return null
  const { centreShift, entered, left } = comparison
  const countries = (codes: readonly string[]) => formatList(codes.map(names.country), 'and', lang)
  const basis = ({ analysis: { n, leftOut } }: Measured) =>
    `${countWords(n, 'incident', lang)}, ${leftOut.coarse + leftOut.unlocated + leftOut.notCounted} left out`
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">Measures of two periods</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">First {periodWords(first.question.window, lang)}</th>
            <th scope="col">Second {periodWords(second.question.window, lang)}</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        {comparisonGroups(comparison).map(({ name, rows }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {name}
              </th>
            </tr>
            {rows.map((row) => (
              <MeasureRows key={row.id} row={row} lang={lang} />
            ))}
          </tbody>
        ))}
      </table>
      <div className={styles.lists}>
        <p>
          Mean centre:{' '}
          {isUndefined(centreShift) ? undefinedWords(centreShift.undefined) : shiftWords(centreShift)}
        </p>
        {entered.length > 0 && <p>In the second period only: {countries(entered)}.</p>}
        {left.length > 0 && <p>In the first period only: {countries(left)}.</p>}
        <p>
          First: {basis(first)}. Second: {basis(second)}.
        </p>
      </div>
    </>
  )

  function shiftWords({ km, azimuthDeg }: { km: number; azimuthDeg: Maybe<number> }): string {
    if (isUndefined(azimuthDeg)) return 'it did not move.'
    const direction = `${compassWords(azimuthDeg)} (${numberWords(azimuthDeg, lang, 1)}°)`
    return `moved ${kmWords(km, lang)} to the ${direction}.`
  }
}

function MeasureRows({ row, lang }: { row: ComparisonRow; lang: string }) {
  const { id, name, change, words } = row
  const why = whyNot(change)
  const cell = (of: keyof Change, value: Maybe<number>) =>
    isUndefined(value) ? (
      'undefined'
    ) : (
      <Figure of={`${id} ${of}`} value={value}>
        {of === 'difference' ? signed(words(value, lang)) : words(value, lang)}
      </Figure>
    )
  return (
    <Fragment>
      <tr>
        <th scope="row">{name}</th>
        <td>{cell('first', change.first)}</td>
        <td>{cell('second', change.second)}</td>
        <td>{cell('difference', change.difference)}</td>
      </tr>
      {why && (
        <tr>
          <td colSpan={4} className={styles.words}>
            {why}
          </td>
        </tr>
      )}
    </Fragment>
  )
}
