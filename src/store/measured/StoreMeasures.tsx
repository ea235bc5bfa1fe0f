import { useMemo } from 'react'
import { useStore } from 'zustand'
import { isServed } from '../../core/stored/store-info.ts'
import { isOwnBase } from '../../core/table/dataset.ts'
import { Parts } from '../../kit/Parts.tsx'
import { clockOf } from '../../source/stored/clock.ts'
import { formatDay } from '../../words/dates.ts'
import type { WholeLanguage } from '../../words/language.ts'
import type { Names } from '../../words/names.ts'
import { leftOutWords, positionWords } from '../../words/reach-words.ts'
import { subjectAndTime } from '../../words/sentence.ts'
import { wholeOf } from '../../words/whole.ts'
import { factsOf } from '../facts.ts'
import type { Measured, Measuring } from '../measuring.ts'
import { NoAnswer } from '../StoreLines.tsx'
import type { Session } from '../session.ts'
import type { Stored } from '../stored.ts'
import { useSettled } from '../useStored.ts'
import { clusterSections } from './cluster-section.ts'
import styles from './Measured.module.css'
import { notGivenRows } from './not-given.ts'
import { reachSections } from './reach-sections.ts'
import { Rows, Section } from './Section.tsx'
import type { MeasuredFacts } from './section.ts'

/** The measures of what is shown as a store gives them: of what, how exact, and what is left out and why. */
export function StoreMeasures(props: {
  session: Session
  measuring: Measuring
  panel: 'reach' | 'clusters'
  names: Names
}) {
  const { session, measuring, panel, names } = props
  const words = wholeOf(names.words)
  const stored = useSettled(session, 1000)
  const { measured, isComing, unanswered } = useStore(measuring.page)
  if (stored.store && !isServed(stored.store))
    return <p className={styles.panel}>{words.store.notMeasured}</p>
  const isAsked = isComing && !unanswered
  const asked = isAsked ? subjectOf(stored, names) : null
  const lags = measured !== null && measured.query !== measuring.queryOf(stored)
  return (
    <div className={styles.panel}>
      <header aria-busy={isAsked}>
        {measured && <Head measured={measured} lags={lags} names={names} />}
        <NoAnswer of={unanswered} names={names} onAgain={() => measuring.askNow()} />
        <p role="status" className={styles.soft}>
          {asked !== null && words.measures.measuring({ subject: asked })}
        </p>
        {!measured && !isComing && <p className={styles.soft}>{words.store.measures.waiting}</p>}
      </header>
      {measured && <Given measured={measured} panel={panel} names={names} />}
    </div>
  )
}

function Head({ measured, lags, names }: { measured: Measured; lags: boolean; names: Names }) {
  const words = wholeOf(names.words)
  const { of, measures } = measured
  const { n, leftOut, possible } = measures
  const said = words.measures.measured({ n, leftOut: leftOutWords(leftOut, words), possible })
  return (
    <>
      <p className={styles.subject} data-testid="measured">
        {subjectOf(of, names)}
        {lags && (
          <span className={styles.lag}>
            {' '}
            {words.measures.newerFollow({ day: formatDay(windowOf(of).to, names.lang) })}
          </span>
        )}
      </p>
      <p className={styles.soft}>
        <Parts of={said} elements={{ n: (text) => <strong>{text}</strong> }} />
      </p>
    </>
  )
}

function Given(props: { measured: Measured; panel: 'reach' | 'clusters'; names: Names }) {
  const { measured, panel, names } = props
  const { sections, notGiven, title } = useMemo(() => {
    const facts = measuredFacts(measured, { ...names, words: wholeOf(names.words) })
    return {
      sections: panel === 'reach' ? reachSections(facts) : clusterSections(facts),
      notGiven: notGivenRows(facts.measures, panel, facts.names),
      title: facts.names.words.store.measures.notGivenTitle,
    }
  }, [measured, panel, names])
  return (
    <>
      {sections.map((section) => (
        <Section key={section.key} of={section} />
      ))}
      {notGiven.length > 0 && (
        <section className={styles.section} aria-labelledby="not-given">
          <h2 id="not-given">{title}</h2>
          <Rows rows={notGiven} areTexts />
        </section>
      )}
    </>
  )
}

/** What measures are of, and how they were made. */
function measuredFacts({ of, measures }: Measured, names: Names<WholeLanguage>): MeasuredFacts {
  const own = of.store?.info.base ?? null
  const { base, inside } = of.state
  const { words } = names
  const country = inside ?? own?.country ?? null
  const baseName =
    own && isOwnBase(own, base) ? own.name : base ? positionWords(base, words) : words.reach.base.none
  return {
    ...{ measures, names, window: windowOf(of), base: baseName },
    inside: country === null ? null : names.country(country),
  }
}

function subjectOf(stored: Stored, names: Names): string {
  const facts = factsOf(stored, names)
  return facts ? subjectAndTime(facts) : ''
}

/** The days that were measured. */
function windowOf({ store, seen, state }: Stored) {
  return clockOf(state, store!.extent, seen!.series.unit).window
}
