import { useMemo } from 'react'
import { useRecords } from '../../../page/useAnswer.ts'
import { incidentWords } from '../../../words/incident-words.ts'
import { formatNumber } from '../../../words/numbers.ts'
import { kmWords } from '../../../words/reach-words.ts'
import { baseName } from '../base-name.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { ReachBand } from '../PrecisionBand.tsx'
import { Figure, IncidentLink, MaybeGiven, Row, Rows, Section } from '../Section.tsx'
import table from '../Table.module.css'
import { ReachBase } from './Base.tsx'
import { type FrontierStep, ReachFrontier } from './Frontier.tsx'

/** Distances from the base, and the frontier: what moved it, and when. */
export function ReachDistance() {
  const { analysis, question, names } = useGiven()
  const { distanceFromBase, precisionBand } = analysis
  const { lang, words } = names
  const reach = words.reach.distance
  return (
    <Section
      title={reach.title({ base: baseName(question, words) })}
      method="distance-from-base"
      overlays={['rings', 'arcs']}
    >
      <ReachBase />
      <MaybeGiven of={distanceFromBase}>
        {({ median, p90, max, frontier }) => (
          <>
            <Rows>
              <Row name={reach.median}>
                <Figure of="median" value={median}>
                  {kmWords(median, words)}
                </Figure>
              </Row>
              <Row name={reach.p90}>
                <Figure of="p90" value={p90}>
                  {kmWords(p90, words)}
                </Figure>
              </Row>
              <Row
                name={reach.max}
                note={
                  <ReachBand
                    band={precisionBand.maxKm}
                    words={(low, high) =>
                      words.measures.band.maxKm({ low: formatNumber(low, lang), high: kmWords(high, words) })
                    }
                  />
                }
              >
                <Figure of="max" value={max}>
                  {kmWords(max, words)}
                </Figure>
              </Row>
            </Rows>
            <Frontier frontier={frontier} />
          </>
        )}
      </MaybeGiven>
    </Section>
  )
}

function Frontier({ frontier }: { frontier: readonly { readonly at: number; readonly km: number }[] }) {
  const { names } = useGiven()
  const { measures, reach } = names.words
  const indices = useMemo(() => frontier.map(({ at }) => at), [frontier])
  const records = useRecords(indices)
  const steps = useMemo(() => {
    const kmOf = new Map(frontier.map(({ at, km }) => [at, km]))
    return records.flatMap((record): (FrontierStep & { date: string })[] => {
      const { index, end: day } = record
      const km = kmOf.get(index)
      return km === undefined ? [] : [{ ...incidentWords(record, names), index, day, km }]
    })
  }, [frontier, records, names])
  return (
    <>
      <ReachFrontier steps={steps} />
      <table className={table.table}>
        <caption className="visually-hidden">{reach.distance.frontier}</caption>
        <thead>
          <tr>
            <th scope="col">{reach.distance.movedBy}</th>
            <th scope="col" className={table.number}>
              {reach.distance.movedTo}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ index, km, date, place }) => (
            <tr key={index}>
              <td>
                <IncidentLink index={index} />
                <small>{measures.dateAndPlace({ date, place })}</small>
              </td>
              <td className={table.number}>
                <Figure of="frontier" value={km}>
                  {kmWords(km, names.words)}
                </Figure>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
