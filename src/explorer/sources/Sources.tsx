import { useMemo, useState } from 'react'
import { selectedOf } from '../../core/question.ts'
import { contradictions } from '../../core/record/contradictions.ts'
import { type CoverageRow, coverage } from '../../core/record/coverage.ts'
import type { IncidentFeature, Source } from '../../core/record/incident.ts'
import { isOwnFile } from '../../core/table/dataset.ts'
import { Parts } from '../../kit/Parts.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { AnswerFailed } from '../../page/AnswerFailed.tsx'
import { IncidentMark } from '../../page/IncidentMark.tsx'
import { useAnswer, useAnswerOf } from '../../page/useAnswer.ts'
import { useActions } from '../../page/useStore.ts'
import { useShown } from '../../page/useView.ts'
import { KeptData } from './KeptData.tsx'
import { OpenFile } from './OpenFile.tsx'
import { OwnData } from './OwnData.tsx'
import styles from './Sources.module.css'

const NO_FEATURES: readonly IncidentFeature[] = []

/** What is handed out, by its name in words. The addresses are given away: they stay. */
const FILES = [
  ['geojson', 'incidents.geojson'],
  ['table', 'incidents.csv'],
  ['schema', 'incidents.schema.json'],
  ['package', 'datapackage.json'],
  ['citation', 'CITATION.cff'],
  ['licence', 'LICENSE.txt'],
  ['catalogue', 'catalog.jsonld'],
] as const

const LEFT_OUT = {
  where: (text: string) => <strong>{text}</strong>,
  why: (text: string) => <em>{text}</em>,
}

/** As many documents and incidents are listed: a reader's file may name a document in every row. */
const MOST_DOCUMENTS = 50
const MOST_ROWS = 300

/** Where everything comes from: the documents, which of them mentions what, and what was read and left out. */
export function Sources() {
  const { dataset, view } = useShown()
  const { info } = dataset
  const words = useWholeWords()
  const told = useAnswer({ ask: 'features', scope: { selected: selectedOf(view.state) } })
  const all = told.answer ?? NO_FEATURES
  const features = useMemo(() => all.slice(0, MOST_ROWS), [all])
  const sources = useMemo(() => info.sources.slice(0, MOST_DOCUMENTS), [info.sources])
  const matrix = useMemo(() => coverage(features, sources), [features, sources])
  const [kept, setKept] = useState(0)
  const lead = isOwnFile(info) ? words.sources.leadOwn : words.sources.lead
  return (
    <div className={styles.sources}>
      <OwnData onKept={() => setKept((times) => times + 1)} />
      <p className={styles.lead}>{lead({ documents: info.sources.length })}</p>
      <ol className={styles.documents}>
        {sources.map((source) => (
          <Document key={source.id} source={source} sources={info.sources} />
        ))}
      </ol>
      {info.sources.length > sources.length && (
        <p className={styles.hint}>
          {words.sources.moreDocuments({ n: info.sources.length - sources.length })}
        </p>
      )}
      <h2>{words.sources.coverage}</h2>
      <p className={styles.hint}>{words.sources.paragraphs({ incidents: all.length })}</p>
      {(all.length > features.length || info.sources.length > sources.length) && (
        <p className={styles.hint}>
          {words.sources.partOfMatrix({ incidents: features.length, documents: sources.length })}
        </p>
      )}
      {told.status === 'failed' && <AnswerFailed onRetry={told.retry} />}
      <CoverageTable features={features} matrix={matrix} sources={sources} />
      <details className={styles.out}>
        <summary>{words.sources.leftOut({ n: info.leftOut.length })}</summary>
        <ul>
          {info.leftOut.map(({ source, locator, what, why }) => (
            <li key={`${source}-${locator}-${what}`}>
              <Parts
                of={words.sources.leftOutLine({ source, locator: locator.replace(/^p/, '¶ '), what, why })}
                elements={LEFT_OUT}
              />
            </li>
          ))}
        </ul>
      </details>
      <h2>{words.sources.cite}</h2>
      <p className={styles.cite}>{info.citation}</p>
      <p className={styles.hint}>{info.licence}</p>
      {info.version !== '' && <Downloads />}
      <h2>{words.sources.otherData}</h2>
      <OpenFile />
      <KeptData changes={kept} />
    </div>
  )
}

/** The files of the built dataset, for other tools. A reader's own file has them already. */
function Downloads() {
  const { sources } = useWholeWords()
  return (
    <>
      <h2>{sources.take}</h2>
      <ul className={styles.files}>
        {FILES.map(([name, file]) => (
          <li key={name}>
            <a href={`${import.meta.env.BASE_URL}data/${file}`}>{sources.files[name]}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Document({ source, sources }: { source: Source; sources: readonly Source[] }) {
  const words = useWholeWords()
  const original = sources.find((other) => other.id === source.derivedFrom)
  const { earliest, latest } = source.published
  return (
    <li>
      <p className={styles.document}>
        <span className={styles.id}>{source.id}</span>
        {source.title ?? words.sources.untitled}
      </p>
      <p className={styles.hint}>
        {words.sources.document({
          by: [...source.authors, ...(source.publisher === null ? [] : [source.publisher])],
          earliest,
          latest,
          rewrites: original ? (original.publisher ?? original.id) : null,
        })}
      </p>
      {source.note && <p className={styles.hint}>{source.note}</p>}
    </li>
  )
}

function CoverageTable(props: {
  features: readonly IncidentFeature[]
  matrix: readonly CoverageRow[]
  sources: readonly Source[]
}) {
  const words = useWholeWords()
  const ids = useMemo(() => props.matrix.map(({ id }) => id), [props.matrix])
  const indices = useAnswerOf({ ask: 'find', ids }) ?? []
  const actions = useActions()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached with the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={words.sources.matrix}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{words.sources.incident}</th>
            {props.sources.map((source) => (
              <th key={source.id} scope="col" title={source.publisher ?? source.id}>
                {source.id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.matrix.map((row, r) => {
            const feature = props.features[r]!
            const differ = contradictions(feature, props.sources).some((found) => found.independent)
            return (
              <tr key={row.id}>
                <th scope="row">
                  <button type="button" onClick={() => actions.select(indices[r] ?? -1)}>
                    <IncidentMark of={{ index: indices[r] ?? -1, kind: feature.properties.kind }} size={12} />
                    <span dir="auto">{row.title}</span>
                    {differ && <abbr title={words.sources.differ}>≠</abbr>}
                  </button>
                </th>
                {row.cells.map((locators, i) => (
                  <td key={props.sources[i]!.id}>
                    {locators && (locators.join(' ') || words.sources.mentioned)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
