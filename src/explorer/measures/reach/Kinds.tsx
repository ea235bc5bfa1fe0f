import { classes } from '../../../kit/classes.ts'
import { Mark } from '../../../kit/Mark.tsx'
import { SHOWN_KINDS } from '../../../measures/external-share.ts'
import { isUndefined } from '../../../measures/types.ts'
import { useApp } from '../../../page/useStore.ts'
import { markOf } from '../../../plate/marks.ts'
import { kmWords } from '../../../words/reach-words.ts'
import { capitalised, kindPlural } from '../../../words/vocabulary.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { Figure, Section } from '../Section.tsx'
import table from '../Table.module.css'
import { ShareWords } from './ExternalShare.tsx'
import styles from './Kinds.module.css'
import scatter from './Scatter.module.css'

/** What the figures say of attacks, which are the headline, of foiled plots and of arrests. */
export function ReachKinds() {
  const { analysis, question, names } = useGiven()
  const { words } = names
  // Marks that mean something else on the map are none of a kind's here.
  const by = useApp((app) => app.state.by)
  const { kinds } = words.reach
  const { distanceFromBase, externalShare, locatedKinds } = analysis
  const { baseCountry } = question
  const country = baseCountry === null ? null : names.country(baseCountry)
  const shares = isUndefined(externalShare) ? [] : externalShare.byKind
  const distances = isUndefined(distanceFromBase) ? [] : distanceFromBase.byKind
  return (
    <Section title={kinds.title} method="distance-from-base">
      <table className={classes(table.table, styles.kinds)}>
        <thead>
          <tr>
            <th scope="col">{kinds.kind}</th>
            <th scope="col" className={table.number}>
              {kinds.n}
            </th>
            <th scope="col" className={table.number}>
              {kinds.max}
            </th>
            <th scope="col">{kinds.outside({ country })}</th>
          </tr>
        </thead>
        <tbody>
          {SHOWN_KINDS.map((kind) => {
            const n = locatedKinds.find((of) => of.kind === kind)?.n ?? 0
            const distance = distances.find((of) => of.kind === kind)
            const share = shares.find((of) => of.kind === kind)
            return (
              <tr key={kind}>
                <th scope="row">
                  {by === 'kind' && <Mark mark={markOf(kind)} size={12} />}{' '}
                  {capitalised(kindPlural(kind, words))}
                </th>
                <td className={table.number}>
                  <Figure of={`n ${kind}`} value={n}>
                    {n}
                  </Figure>
                </td>
                <td className={table.number}>
                  {distance ? (
                    <Figure of={`max ${kind}`} value={distance.max}>
                      {kmWords(distance.max, words)}
                    </Figure>
                  ) : (
                    kinds.none
                  )}
                </td>
                <td>{share ? <ShareWords share={share} of={kind} /> : kinds.none}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={scatter.remark}>{kinds.lead}</p>
    </Section>
  )
}
