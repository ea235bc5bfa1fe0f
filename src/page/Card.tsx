import { useRef } from 'react'
import type { Extra, IncidentRecord } from '../core/answer.ts'
import { scopeOf } from '../core/question.ts'
import type { IncidentFeature } from '../core/record/incident.ts'
import { placingOf } from '../core/record/placing.ts'
import { isCertain } from '../core/time/interval.ts'
import { baseOf } from '../core/view.ts'
import { Button } from '../kit/Button.tsx'
import { useWholeWords } from '../kit/useWholeWords.ts'
import { baseWords } from '../words/base-words.ts'
import { formatDay } from '../words/dates.ts'
import { incidentWords } from '../words/incident-words.ts'
import type { WholeLanguage } from '../words/language.ts'
import type { Names } from '../words/names.ts'
import { valueWords } from '../words/vocabulary.ts'
import { AnswerFailed } from './AnswerFailed.tsx'
import styles from './Card.module.css'
import { CardDetails } from './CardDetails.tsx'
import { IncidentMark } from './IncidentMark.tsx'
import { useAnswer } from './useAnswer.ts'
import { useOpened } from './useOpened.ts'
import { useActions, useApp } from './useStore.ts'
import { useShown } from './useView.ts'
import { useSaid } from './useVoice.ts'

const NO_EXTRAS: readonly Extra[] = []

/** One incident: what happened, who says what, how precisely it is known. `onLink` copies a link to it. */
export function Card({ record, onLink }: { record: IncidentRecord; onLink?: () => void }) {
  const { dataset, view, names } = useShown()
  const whole = useWholeWords()
  const { card: words } = whole
  const actions = useActions()
  const pinned = useApp((app) => app.pinned)
  const heading = useRef<HTMLHeadingElement>(null)
  const { index, kind } = record
  const about = useAnswer({ ask: 'incident', index, scope: scopeOf(view.state, view.window) })
  const { feature = null, extras = NO_EXTRAS, inWindow = true, passes = true } = about.answer ?? {}
  const base = baseOf(view)
  const measured = useAnswer(base && { ask: 'distance', index, base })
  // While another base is measured there is no distance from it.
  const km = String(measured.question?.base) === String(base) ? measured.answer : null
  const baseName = baseWords(dataset.info.base, view.state.base, names.words)
  const { title, place, date } = incidentWords(record, names)
  const away = passes ? words.outsideWindow({ day: formatDay(view.at, names.lang) }) : words.outsideFilters
  // A pinned card says it when its incident leaves, not at each step from then on.
  useSaid(inWindow && passes ? '' : passes ? words.leftWindow : words.outsideFilters)

  useOpened(heading)

  return (
    <article className={styles.card} aria-labelledby="card-title" data-testid="card">
      <header className={styles.head}>
        <p className={styles.kind}>
          <IncidentMark of={record} />
          {feature ? summaryLine(feature, names, whole) : valueWords('kind', kind, names)}
        </p>
        <Button
          look="plain"
          icon="pin"
          aria-pressed={pinned}
          aria-label={words.pin}
          title={words.pin}
          onClick={() => actions.togglePin()}
        />
        {onLink && <Button look="plain" icon="link" aria-label={words.copyLink} onClick={onLink} />}
        <Button look="plain" icon="close" aria-label={words.close} onClick={() => actions.closeCard()} />
      </header>
      <div className={styles.body}>
        <h2 id="card-title" ref={heading} tabIndex={-1} className={styles.title} dir="auto">
          {title}
        </h2>
        {(!inWindow || !passes) && (
          <p className={styles.away} data-testid="away">
            {away}
          </p>
        )}
        {inWindow && passes && !isCertain(record.start, record.end, view.window) && (
          <p className={styles.away}>{words.possible({ day: formatDay(view.at, names.lang) })}</p>
        )}
        <div className={styles.facts}>
          <p dir="auto">
            {place} · {date}
          </p>
          {feature && <p>{distanceLine(feature, km, baseName, whole)}</p>}
        </div>
        {feature && (
          <p className={styles.summary} dir="auto">
            {feature.properties.summary}
          </p>
        )}
        {about.status === 'failed' && <AnswerFailed onRetry={about.retry} />}
        <CardDetails feature={feature} extras={extras} record={record} />
      </div>
    </article>
  )
}

function summaryLine({ properties }: IncidentFeature, names: Names, { card }: WholeLanguage): string {
  return card.kindAndAttribution({
    kind: valueWords('kind', properties.kind, names),
    attribution: valueWords('attribution', properties.attribution, names),
  })
}

function distanceLine(
  { properties }: IncidentFeature,
  km: number | null,
  base: string,
  { card: words }: WholeLanguage,
): string {
  const { placePrecision } = properties
  if (placingOf(placePrecision) === 'nowhere') return words.unlocated
  if (placingOf(placePrecision) === 'area')
    return words.coarse[placePrecision === 'country' ? 'country' : 'province']
  return km === null ? '' : words.distance({ km, base })
}
