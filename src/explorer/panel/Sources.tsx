import { indexOfId } from '../../core/columns.ts'
import { type CoverageRow, contradictions, coverage } from '../../core/coverage.ts'
import type { IncidentFeature, Source } from '../../core/incident.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { useActions } from '../../ui/useStore.ts'
import { useData, useShown } from '../../ui/useView.ts'
import { OpenFile } from './OpenFile.tsx'
import styles from './Sources.module.css'

/** Where everything comes from: the documents, which of them mentions what, and what was read and left out. */
export function Sources() {
  const { dataset, view } = useShown()
  const { info } = dataset
  const features = [...view.filtered].map(dataset.feature).filter((feature) => feature !== undefined)
  const matrix = coverage(features, info.sources)
  return (
    <div className={styles.sources}>
      <p className={styles.lead}>
        Everything on the map comes from {info.sources.length} published documents. What they do not report is
        not here; not reported is not the same as not happened.
      </p>
      <ol className={styles.documents}>
        {info.sources.map((source) => (
          <Document key={source.id} source={source} sources={info.sources} />
        ))}
      </ol>
      <h3>Which document mentions what</h3>
      <p className={styles.hint}>
        Paragraphs, for the {matrix.length} incidents that pass the filters. ≠ marks where independent
        documents differ.
      </p>
      <CoverageTable features={features} matrix={matrix} sources={info.sources} />
      <details className={styles.out}>
        <summary>What was read and left out ({info.leftOut.length})</summary>
        <ul>
          {info.leftOut.map(({ source, locator, what, why }) => (
            <li key={`${source}-${locator}-${what}`}>
              <strong>
                {source}, {locator.replace(/^p/, '¶ ')}:
              </strong>{' '}
              {what} <em>{why}</em>
            </li>
          ))}
        </ul>
      </details>
      <h3>To cite</h3>
      <p className={styles.cite}>{info.citation}</p>
      <p className={styles.hint}>{info.licence}</p>
      <h3>Other data</h3>
      <OpenFile />
    </div>
  )
}

function Document({ source, sources }: { source: Source; sources: readonly Source[] }) {
  const original = sources.find((other) => other.id === source.derivedFrom)
  const { earliest, latest } = source.published
  return (
    <li>
      <p className={styles.document}>
        <span className={styles.id}>{source.id}</span>
        {source.title ?? 'Untitled'}
      </p>
      <p className={styles.hint}>
        {[source.authors.join(', '), source.publisher].filter(Boolean).join(', ')}; published{' '}
        {earliest === latest ? earliest : `between ${earliest} and ${latest}`}
        {original && `; rewrites ${original.publisher ?? original.id} and is not counted beside it`}
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
  const { dataset } = useData()
  const actions = useActions()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached with the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Coverage matrix">
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">Incident</th>
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
                  <button type="button" onClick={() => actions.select(indexOfId(dataset.columns, row.id))}>
                    <KindMark kind={feature.properties.kind} size={12} />
                    <span dir="auto">{row.title}</span>
                    {differ && <abbr title="Independent documents differ">≠</abbr>}
                  </button>
                </th>
                {row.cells.map((locators, i) => (
                  <td key={props.sources[i]!.id}>{locators && (locators.join(' ') || 'yes')}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
