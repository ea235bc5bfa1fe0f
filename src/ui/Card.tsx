import { useEffect, useRef } from 'react'
import { contradictions } from '../core/coverage.ts'
import { formatDay } from '../core/dates.ts'
import type { IncidentFeature } from '../core/incident.ts'
import { isInWindow } from '../core/window.ts'
import { BASIS_WORDS, capitalised, formatNumber, valueWords } from '../core/words.ts'
import { Button } from './Button.tsx'
import styles from './Card.module.css'
import { Claims } from './Claims.tsx'
import { CountrySteps } from './CountrySteps.tsx'
import { incidentWords } from './incident-words.ts'
import { KindMark } from './KindMark.tsx'
import { useActions, useApp } from './useStore.ts'
import { useShown } from './useView.ts'

/** One incident: what happened, who says what, how precisely it is known. `onLink` copies a link to it. */
export function Card({ index, onLink }: { index: number; onLink?: () => void }) {
  const { dataset, view, names, distances } = useShown()
  const actions = useActions()
  const pinned = useApp((app) => app.pinned)
  const heading = useRef<HTMLHeadingElement>(null)
  const feature = dataset.feature(index)
  const { title, place, date, kind } = incidentWords(dataset, index, names)
  const inWindow = isInWindow(view.columns, index, view.window, view.state.certain)
  const passes = view.filtered.includes(index)
  const km = distances?.[index] ?? Number.NaN

  useEffect(() => {
    // A card that opens takes the focus only from where a click left it, never from the list or the clock.
    const before = document.activeElement
    if (before === document.body) heading.current?.focus({ preventScroll: true })
    return () => {
      // A focus that was inside would be lost with the card: it goes back to where the card was opened.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
  }, [])

  return (
    <article className={styles.card} aria-labelledby="card-title" data-testid="card">
      <header className={styles.head}>
        <p className={styles.kind}>
          <KindMark kind={kind} />
          {feature ? summaryLine(feature, names) : valueWords('kind', kind, names)}
        </p>
        <Button
          look="plain"
          icon="pin"
          aria-pressed={pinned}
          aria-label="Keep open while playing"
          title="Keep open while playing"
          onClick={() => actions.togglePin()}
        />
        {onLink && (
          <Button look="plain" icon="link" aria-label="Copy a link to this incident" onClick={onLink} />
        )}
        <Button look="plain" icon="close" aria-label="Close card" onClick={() => actions.closeCard()} />
      </header>
      <div className={styles.body}>
        <h3 id="card-title" ref={heading} tabIndex={-1} className={styles.title} dir="auto">
          {title}
        </h3>
        {(!inWindow || !passes) && (
          <p className={styles.away} role="status">
            {passes
              ? `Not on the map on ${formatDay(view.at, names.lang)}: its time lies outside the window.`
              : 'Not on the map: it does not pass the filters.'}
          </p>
        )}
        <div className={styles.facts}>
          <p dir="auto">
            {place} · {date}
          </p>
          {feature && <p>{distanceLine(feature, km, dataset.info.base.name, names.lang)}</p>}
        </div>
        {feature && (
          <>
            <p className={styles.summary} dir="auto">
              {feature.properties.summary}
            </p>
            <Claims feature={feature} contradictions={contradictions(feature, dataset.info.sources)} />
            <Precision feature={feature} />
            <Notes feature={feature} />
          </>
        )}
        <CountrySteps index={index} />
      </div>
    </article>
  )
}

function summaryLine({ properties }: IncidentFeature, names: Parameters<typeof valueWords>[2]): string {
  const { kind, attribution } = properties
  return `${valueWords('kind', kind, names)} · ${valueWords('attribution', attribution, names).toLowerCase()}`
}

function distanceLine({ properties }: IncidentFeature, km: number, base: string, lang: string): string {
  const { placePrecision } = properties
  if (placePrecision === 'none') return 'Without a place on the map.'
  if (placePrecision === 'province' || placePrecision === 'country')
    return `Known to the ${placePrecision} only; not measured.`
  return Number.isNaN(km) ? '' : `${formatNumber(km, lang)} km from ${base}`
}

function Precision({ feature: { properties } }: { feature: IncidentFeature }) {
  const { placePrecision, placeBasis, datePrecision, dateBasis, radiusKm, start, end } = properties
  const radius = radiusKm > 0 ? ` (within ${radiusKm} km)` : ''
  return (
    <section className={styles.section}>
      <h4>How precisely it is known</h4>
      <p>
        Place: {placePrecision === 'none' ? 'not located' : `${placePrecision}${radius}`},{' '}
        {BASIS_WORDS[placeBasis]}.
      </p>
      <p>
        Date: {datePrecision}
        {start === end ? '' : ` (${start} to ${end})`}, {BASIS_WORDS[dateBasis]}.
      </p>
    </section>
  )
}

function Notes({ feature: { properties } }: { feature: IncidentFeature }) {
  if (properties.notes.length === 0) return null
  return (
    <section className={styles.section}>
      <h4>Notes</h4>
      <ul className={styles.notes}>
        {properties.notes.map(({ field, text }) => (
          <li key={`${field}-${text}`} dir="auto">
            <strong>{capitalised(fieldWords(field))}.</strong> {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The name of a property in words: "placeBasis" is "place basis". */
export function fieldWords(field: string): string {
  return field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
}
