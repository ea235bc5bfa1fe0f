import type { CentreOfYear, Shift } from '../../../measures/centre-path.ts'
import type { Band } from '../../../measures/precision-band.ts'
import { isUndefined, type Maybe } from '../../../measures/types.ts'
import type { WholeLanguage } from '../../../words/language.ts'
import { formatNumber } from '../../../words/numbers.ts'
import { compassWords, kmWords, positionWords } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { Folded, MaybeGiven } from '../Section.tsx'
import styles from '../Table.module.css'

/** The mean centre of each year, and how far and where to it moved from the year before it in the list. */
export function ReachPath({ path }: { path: readonly CentreOfYear[] }) {
  const { names } = useGiven()
  const { words } = names
  if (path.length === 0) return null
  return (
    <Folded summary={words.reach.centre.byYear({ n: path.length })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.reach.centre.year}</th>
            <th scope="col" className={styles.number}>
              {words.reach.centre.n}
            </th>
            <th scope="col">{words.reach.centre.centre}</th>
            <th scope="col">{words.reach.centre.moved}</th>
          </tr>
        </thead>
        <tbody>
          {path.map(({ year, n, centre, shift, shiftKm }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className={styles.number}>{n}</td>
              <td>
                <MaybeGiven of={centre}>{(position) => positionWords(position, words)}</MaybeGiven>
              </td>
              <td>
                {shiftWords(shift, words)}
                {intervalOf(shiftKm, words)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Folded>
  )
}

function shiftWords(shift: Maybe<Shift>, words: WholeLanguage): string {
  if (isUndefined(shift)) return ''
  const { km, azimuthDeg } = shift
  const { centre } = words.reach
  if (isUndefined(azimuthDeg)) return centre.notMoved
  return centre.movedBy({ km: kmWords(km, words), direction: compassWords(azimuthDeg, words) })
}

function intervalOf(shiftKm: Maybe<Band>, words: WholeLanguage) {
  if (isUndefined(shiftKm)) return null
  const { low, high } = shiftKm
  return (
    <small>
      {words.reach.centre.interval({ low: formatNumber(low, words.lang), high: kmWords(high, words) })}
    </small>
  )
}
