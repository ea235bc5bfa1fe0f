import { useMemo } from 'react'
import { incidentWords } from '../../ui/incident-words.ts'
import { baseName } from './base-name.ts'
import { ReachBand } from './ReachBand.tsx'
import { ReachBase } from './ReachBase.tsx'
import { type FrontierStep, ReachFrontier } from './ReachFrontier.tsx'
import { useGiven } from './ReachGiven.tsx'
import { Figure, IncidentLink, MaybeGiven, Row, Rows, Section } from './ReachParts.tsx'
import table from './ReachTable.module.css'
import { kmWords, numberWords } from './reach-words.ts'

/** Distances from the base, and the frontier: what moved it, and when. */
export function ReachDistance() {
  const { analysis, question, names } = useGiven()
  const { distanceFromBase, precisionBand } = analysis
  const { lang } = names
  return (
    <Section
      title={`Distance from ${baseName(question, lang)}`}
      method="distance-from-base"
      overlays={[
        ['rings', 'Distance rings'],
        ['arcs', 'Lines to the frontier'],
      ]}
    >
      <ReachBase />
      <MaybeGiven of={distanceFromBase}>
        {({ median, p90, max, frontier }) => (
          <>
            <Rows>
              <Row name="Median">
                <Figure of="median" value={median}>
                  {kmWords(median, lang)}
                </Figure>
              </Row>
              <Row name="90th percentile">
                <Figure of="p90" value={p90}>
                  {kmWords(p90, lang)}
                </Figure>
              </Row>
              <Row
                name="Maximum"
                note={
                  <ReachBand
                    band={precisionBand.maxKm}
                    words={(low, high) => `${numberWords(low, lang)} to ${kmWords(high, lang)}`}
                  />
                }
              >
                <Figure of="max" value={max}>
                  {kmWords(max, lang)}
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
  const { question, names } = useGiven()
  const { dataset, columns } = question.view
  const steps = useMemo(
    () =>
      frontier.map(({ at, km }): FrontierStep & { date: string } => ({
        ...incidentWords(dataset, at, names),
        index: at,
        day: columns.start[at]!,
        km,
      })),
    [frontier, dataset, columns, names],
  )
  return (
    <>
      <ReachFrontier steps={steps} />
      <table className={table.table}>
        <caption className="visually-hidden">The frontier: incidents farther than any before them</caption>
        <thead>
          <tr>
            <th scope="col">Frontier moved by</th>
            <th scope="col" className={table.number}>
              to
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ index, km, date, place }) => (
            <tr key={index}>
              <td>
                <IncidentLink index={index} />
                <small>
                  {date} · {place}
                </small>
              </td>
              <td className={table.number}>
                <Figure of="frontier" value={km}>
                  {kmWords(km, names.lang)}
                </Figure>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
