import { type CentreOfYear, centreShift } from '../../measures/centre-path.ts'
import { isUndefined } from '../../measures/types.ts'
import { useGiven } from './ReachGiven.tsx'
import { Folded, MaybeGiven } from './ReachParts.tsx'
import styles from './ReachTable.module.css'
import { compassWords, kmWords, positionWords } from './reach-words.ts'

/** The mean centre of each year, and how far and where to it moved from the year before it in the list. */
export function ReachPath({ path }: { path: readonly CentreOfYear[] }) {
  const { names } = useGiven()
  const { lang } = names
  if (path.length === 0) return null
  return (
    <Folded summary={<>By year of start: {path.length}</>}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" className={styles.number}>
              n
            </th>
            <th scope="col">Centre</th>
            <th scope="col">Moved</th>
          </tr>
        </thead>
        <tbody>
          {path.map(({ year, n, centre }, i) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className={styles.number}>{n}</td>
              <td>
                <MaybeGiven of={centre}>{(position) => positionWords(position, lang)}</MaybeGiven>
              </td>
              <td>{i > 0 && shiftWords(path[i - 1]!, path[i]!, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Folded>
  )
}

function shiftWords(from: CentreOfYear, to: CentreOfYear, lang: string): string {
  const shift = centreShift(from.centre, to.centre)
  if (isUndefined(shift)) return ''
  const { km, azimuthDeg } = shift
  return isUndefined(azimuthDeg) ? 'not' : `${kmWords(km, lang)} ${compassWords(azimuthDeg)}`
}
