import { Fragment, useMemo } from 'react'
import { useWholeWords } from '../../../kit/useWholeWords.ts'
import { type Change, compare } from '../../../measures/compare.ts'
import { isUndefined, type Maybe } from '../../../measures/types.ts'
import { useData } from '../../../page/useView.ts'
import { differsInTime, type Measured } from '../../../state/question.ts'
import type { WholeLanguage } from '../../../words/language.ts'
import { formatList, formatNumber } from '../../../words/numbers.ts'
import { compassWords, kmWords, periodWords, undefinedWords } from '../../../words/reach-words.ts'
import { Figure } from '../Section.tsx'
import styles from './Compare.module.css'
import { type ComparisonRow, comparisonGroups, valueText } from './comparison-rows.ts'

/** Every measure in both periods, and by how much the second is larger. */
export function CompareTable({ first, second }: { first: Measured; second: Measured }) {
  const { names } = useData()
  const { lang } = names
  const words = useWholeWords()
  const comparison = useMemo(() => compare(first.analysis, second.analysis), [first, second])
  // While filters change one answer is newer than the other: they are not put beside each other.
  if (!differsInTime(first.question, second.question)) return null
  const { centreShift, centreShiftKm, entered, left } = comparison
  const countries = (codes: readonly string[]) => formatList(codes.map(names.country), 'and', lang)
  const basis = ({ analysis: { n, leftOut } }: Measured) =>
    words.measures.incidentsBasis({
      n,
      leftOut: leftOut.coarse + leftOut.unlocated + leftOut.notCounted,
    })
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.compare.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.compare.measure}</th>
            <th scope="col">
              {words.compare.firstDays({ days: periodWords(first.question.window, words) })}
            </th>
            <th scope="col">
              {words.compare.secondDays({ days: periodWords(second.question.window, words) })}
            </th>
            <th scope="col">{words.compare.difference}</th>
          </tr>
        </thead>
        {comparisonGroups(comparison).map(({ id, rows }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {words.compare.groups[id]}
              </th>
            </tr>
            {rows.map((row) => (
              <MeasureRows key={row.id} row={row} words={words} />
            ))}
          </tbody>
        ))}
      </table>
      <div className={styles.lists}>
        <p>
          {isUndefined(centreShift)
            ? words.compare.centre.undefined({ reason: centreShift.undefined })
            : shiftWords(centreShift)}
        </p>
        {entered.length > 0 && <p>{words.compare.entered({ countries: countries(entered) })}</p>}
        {left.length > 0 && <p>{words.compare.left({ countries: countries(left) })}</p>}
        <p>{words.compare.basis({ first: basis(first), second: basis(second) })}</p>
      </div>
    </>
  )

  function shiftWords({ km, azimuthDeg }: { km: number; azimuthDeg: Maybe<number> }): string {
    const { centre } = words.compare
    if (isUndefined(azimuthDeg)) return centre.notMoved
    return centre.moved({
      km: kmWords(km, words),
      direction: compassWords(azimuthDeg, words),
      degrees: formatNumber(azimuthDeg, lang, 1),
      interval: isUndefined(centreShiftKm)
        ? null
        : { low: formatNumber(centreShiftKm.low, lang), high: kmWords(centreShiftKm.high, words) },
    })
  }
}

function MeasureRows({ row, words }: { row: ComparisonRow; words: WholeLanguage }) {
  const { id, change } = row
  const { difference } = change
  const cell = (of: keyof Change, value: Maybe<number>) =>
    isUndefined(value) ? (
      words.compare.undefined
    ) : (
      <Figure of={`${id} ${of}`} value={value}>
        {valueText(row, value, words.lang, of === 'difference')}
      </Figure>
    )
  return (
    <Fragment>
      <tr>
        <th scope="row">{words.compare.rows[id]}</th>
        <td>{cell('first', change.first)}</td>
        <td>{cell('second', change.second)}</td>
        <td>{cell('difference', difference)}</td>
      </tr>
      {isUndefined(difference) && (
        <tr>
          <td colSpan={4} className={styles.words}>
            {undefinedWords(difference.undefined, words)}
          </td>
        </tr>
      )}
    </Fragment>
  )
}
