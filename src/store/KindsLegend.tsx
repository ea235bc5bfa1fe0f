import type { View } from '../core/view.ts'
import { Mark } from '../kit/Mark.tsx'
import { markOf } from '../plate/marks.ts'
import type { Names } from '../words/names.ts'
import { valueWords } from '../words/vocabulary.ts'
import styles from './StorePage.module.css'

/** What the marks of single incidents mean, of the kinds that are in sight. */
export function KindsLegend({ view, names }: { view: View; names: Names }) {
  return (
    <ul className={styles.kinds} aria-label={names.words.legend.title}>
      {view.kinds.map((kind) => (
        <li key={kind}>
          <Mark mark={markOf(kind)} />
          {valueWords('kind', kind, names)}
        </li>
      ))}
    </ul>
  )
}
