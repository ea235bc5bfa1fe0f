import { useMemo } from 'react'
import type { CountryTold } from '../../../core/answer.ts'
import { scopeOf } from '../../../core/question.ts'
import { NONE } from '../../../core/table/facets.ts'
import { useAnswerOf } from '../../../page/useAnswer.ts'
import { casesBasis } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { Folded, Section } from '../Section.tsx'
import styles from '../Table.module.css'
import { FirstsTable } from './FirstsTable.tsx'
import { ToldTable } from './ToldTable.tsx'

/**
 * Countries in the order in which they were reached, each with its first incident and its documents; apart from them those
 * that were only meant, or stand in totals only, and what is told without a country. Then the first-level areas.
 */
export function ReachCountries() {
  const { analysis, question, names } = useGiven()
  const { countries, areas } = analysis
  const { view, window } = question
  const scope = useMemo(() => scopeOf(view.state, window), [view, window])
  const told = useAnswerOf({ ask: 'countries', scope })
  const words = names.words.reach
  const documentsOf = (list: readonly CountryTold[]) =>
    new Map(list.map(({ code, sources }) => [code, sources]))
  const rowsOf = (list: readonly CountryTold[]) => {
    const documents = documentsOf(list)
    return countries
      .filter(({ code }) => documents.has(code))
      .map((of) => ({
        ...of,
        name: names.country(of.code),
        key: of.code,
        documents: documents.get(of.code)!,
      }))
  }
  const reached = told ? rowsOf(told.reached) : []
  const meant = told ? rowsOf(told.meant) : []
  return (
    <>
      <Section
        title={words.countries.title({ n: told ? reached.length : countries.length })}
        method="countries-reached"
        basis={casesBasis(analysis, names.words)}
      >
        {countries.length === 0 ? (
          <p className={styles.none}>{words.noCountry}</p>
        ) : (
          <FirstsTable of="country" list="countries" rows={reached} />
        )}
        {meant.length > 0 && (
          <>
            <h3>{words.countries.meant({ n: meant.length })}</h3>
            <p className={styles.none}>{words.countries.meantLead}</p>
            <FirstsTable of="country" list="countries" rows={meant} />
          </>
        )}
        {areas.length > 0 && (
          <Folded summary={words.countries.areas({ n: areas.length })}>
            <FirstsTable
              of="area"
              list="areas"
              rows={areas.map((area) => ({
                ...area,
                name: words.countries.areaIn({ area: area.admin1, country: names.country(area.country) }),
                key: `${area.country} ${area.admin1}`,
              }))}
            />
          </Folded>
        )}
      </Section>
      {told && told.totals.length > 0 && (
        <Section
          title={words.countries.totals({ n: told.totals.length })}
          method="countries-reached"
          basis={words.countries.totalsLead}
        >
          <ToldTable rows={told.totals} nameOf={names.country} />
        </Section>
      )}
      {told && told.regions.length > 0 && (
        <Section
          title={words.countries.regions({ n: told.regions.reduce((n, of) => n + of.indices.length, 0) })}
          method="countries-reached"
          basis={words.countries.regionsLead}
        >
          <ToldTable
            rows={told.regions}
            nameOf={(code) => (code === NONE ? words.countries.noRegion : names.country(code))}
          />
        </Section>
      )}
    </>
  )
}
