import { useMemo } from 'react'
import { scopeOf, selectedOf } from '../../core/question.ts'
import { contradictions } from '../../core/record/contradictions.ts'
import { placingOf } from '../../core/record/placing.ts'
import { isCertain } from '../../core/time/interval.ts'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { provenanceOf } from '../../plate/said.ts'
import { formatDay } from '../../words/dates.ts'
import { incidentWords } from '../../words/incident-words.ts'
import { sentence } from '../../words/sentence.ts'
import { whoseWords } from '../../words/view-words.ts'
import { Claims } from '../Claims.tsx'
import { IncidentMark } from '../IncidentMark.tsx'
import type { Land } from '../land.ts'
import { useAnswerOf } from '../useAnswer.ts'
import { useFacts } from '../useFacts.ts'
import { useData, useShown } from '../useView.ts'
import type { Line } from './line.ts'
import { PaperLegend, PaperMap } from './PaperMap.tsx'
import styles from './PrintSheet.module.css'

/** As many as have room on a sheet with the map above them, and with a card beside. */
const MOST = 24
const MOST_BESIDE_CARD = 16

/** The view on one sheet of paper: whose incidents, the sentence, the date, map, legend, list, sources, and the way back. */
export function PrintSheet({ address, land }: { address: string; land: Land | null }) {
  const { dataset, view, names } = useShown()
  const facts = useFacts()
  const whole = useWholeWords()
  const { paper: words } = whole
  const { info, state } = view
  const lines = useLines()
  const more = view.shown - lines.length
  const { selected } = view
  const open = selected && lines.find(({ record }) => record.index === selected.index)
  const told = useAnswerOf(
    selected && { ask: 'incident', index: selected.index, scope: scopeOf(state, view.window) },
  )
  return (
    <article className={styles.sheet} data-card={selected !== null}>
      <header className={styles.head}>
        <p className={styles.tool}>Reachmap</p>
        <h1 dir="auto">{info.title}</h1>
        <WhoseLine />
        <p className={styles.sentence}>{sentence(facts).text}</p>
      </header>
      <section className={styles.picture}>
        <p className={styles.date}>{formatDay(view.at, names.lang)}</p>
        <PaperMap lines={lines} land={land} />
        <PaperLegend lines={lines} />
      </section>
      <section className={styles.list}>
        {selected && told && (
          <div className={styles.card}>
            <h2 dir="auto">
              {open && `${open.number}. `}
              {selected.title}
            </h2>
            {told.feature && (
              <>
                <p dir="auto">{told.feature.properties.summary}</p>
                <Claims
                  feature={told.feature}
                  contradictions={contradictions(told.feature, dataset.info.sources)}
                />
              </>
            )}
          </div>
        )}
        <h2>{words.list}</h2>
        {view.shown === 0 && <p>{words.none}</p>}
        <ol>
          {lines.map((line) => (
            <ListLine key={line.record.index} line={line} />
          ))}
        </ol>
        {more > 0 && <p>{words.more({ n: more })}</p>}
      </section>
      <footer className={styles.foot}>
        <h2>{words.sources}</h2>
        <ul>
          {info.sources.map(({ id, title, authors, publisher, published: { earliest, latest } }) => (
            <li key={id} dir="auto">
              <b>{id}</b> {title ?? whole.sources.untitled}.{' '}
              {whole.sources.document({
                by: [...authors, ...(publisher === null ? [] : [publisher])],
                ...{ earliest, latest, rewrites: null },
              })}
            </li>
          ))}
        </ul>
        <p>{words.silence}</p>
        <p>{provenanceOf(view, { ...names, words: whole }, '').data}</p>
        <p className={styles.address}>{address}</p>
      </footer>
    </article>
  )
}

/** What is listed, numbered in the order of time: the latest, where there are more than have room. */
function useLines(): readonly Line[] {
  const { view, names } = useShown()
  const { dataset } = useData()
  const scope = useMemo(() => scopeOf(view.state, view.window), [view])
  const sort = { by: 'date', down: true, lang: names.lang } as const
  const limit = view.selected ? MOST_BESIDE_CARD : MOST
  const page = useAnswerOf({ ask: 'page', scope, only: null, sort, offset: 0, limit, find: null })
  return useMemo(
    () =>
      (page?.rows ?? []).toReversed().map((record, i) => ({
        number: i + 1,
        record,
        feature: dataset.now({ ask: 'incident', index: record.index, scope })?.feature ?? null,
        possible: !isCertain(record.start, record.end, scope.window),
      })),
    [page, dataset, scope],
  )
}

function WhoseLine() {
  const { view, names } = useShown()
  const { group } = view.info
  const beside = useAnswerOf(group && { ask: 'beside', selected: selectedOf(view.state) })
  if (!group) return null
  const { whose } = names.words
  const others = beside?.others ?? 0
  return (
    <p className={styles.whose}>
      {whose.title}: <b>{whoseWords(view, names)}</b>
      {others > 0 && ` · ${whose.beside} ${whose.others({ n: others })}`}
    </p>
  )
}

function ListLine({ line: { number, record, feature, possible } }: { line: Line }) {
  const { names } = useShown()
  const { paper: words } = useWholeWords()
  const { title, place, date, figure } = incidentWords(record, names)
  const placing = record.placePrecision === 'country' ? 'nowhere' : placingOf(record.placePrecision)
  return (
    <li value={number} dir="auto">
      <IncidentMark of={record} possible={possible} size={10} />
      <span>
        <b>{number}.</b> {date}: {title}
        {place && `, ${place}`}
        {figure && `; ${figure}`} [{record.sources.join(', ')}]
        {feature && placing !== 'point' && <i> {words.unmarked[placing]}</i>}
      </span>
    </li>
  )
}
