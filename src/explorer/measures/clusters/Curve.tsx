import { Parts } from '../../../kit/Parts.tsx'
import { useWidth } from '../../../kit/useWidth.ts'
import type { KDistance } from '../../../measures/k-distance.ts'
import { STRIP_KM } from '../../../measures/sensitivity.ts'
import { formatNumber } from '../../../words/numbers.ts'
import { kmWords } from '../../../words/reach-words.ts'
import styles from '../Chart.module.css'
import { useGiven } from '../MeasuredContext.tsx'
import { Figure, Folded, MaybeGiven, Section } from '../Section.tsx'
import table from '../Table.module.css'
import { curvePath, logScale } from './k-distance-curve.ts'

const HEIGHT = 140
const TOP = 14
const LEFT = 36
const RIGHT = 8

/** The k-distance curve, by which eps can be chosen; the table says the same in numbers. */
export function ClustersCurve() {
  const { analysis, question, names } = useGiven()
  const words = names.words.clusters.curve
  return (
    <Section title={words.title} method="k-distance">
      <MaybeGiven of={analysis.kDistance}>
        {(curve) => (
          <>
            <p>{words.lead({ k: curve.k })}</p>
            <Chart curve={curve} epsKm={question.epsKm} />
            {curve.zeros > 0 && (
              <p className={styles.note}>{words.flat({ zeros: curve.zeros, n: curve.km.length })}</p>
            )}
            <WithinTable curve={curve} epsKm={question.epsKm} />
          </>
        )}
      </MaybeGiven>
    </Section>
  )
}

function Chart({ curve, epsKm }: { curve: KDistance; epsKm: number }) {
  const { names } = useGiven()
  const { clusters, measures } = names.words
  const [ref, width] = useWidth<HTMLDivElement>()
  const inner = Math.max(0, width - LEFT - RIGHT)
  const scale = logScale(Math.max(curve.km.at(-1) ?? 0, epsKm))
  const y = (km: number) => TOP + HEIGHT * (1 - scale.share(km))
  return (
    <div ref={ref} className={styles.chart}>
      <svg width={width} height={TOP + HEIGHT + 20} aria-hidden="true">
        {scale.ticks.map((km) => (
          <g key={km}>
            <path d={`M${LEFT} ${y(km)}H${width - RIGHT}`} className={styles.grid} />
            <text x={LEFT - 6} y={y(km) + 4} textAnchor="end">
              {formatNumber(km, names.lang)}
            </text>
          </g>
        ))}
        <text x={0} y={8}>
          {measures.kmAxis}
        </text>
        <path d={curvePath(curve.km, inner, y)} transform={`translate(${LEFT} 0)`} className={styles.line} />
        <path d={`M${LEFT} ${y(epsKm)}H${width - RIGHT}`} className={styles.chosen} />
        <text x={LEFT + 6} y={y(epsKm) - 5} className={styles.name}>
          {clusters.curve.eps({ km: kmWords(epsKm, names.words) })}
        </text>
        <text x={LEFT} y={TOP + HEIGHT + 16}>
          {clusters.curve.first}
        </text>
        <text x={width - RIGHT} y={TOP + HEIGHT + 16} textAnchor="end">
          {formatNumber(curve.km.length, names.lang)}
        </text>
      </svg>
    </div>
  )
}

function WithinTable({ curve, epsKm }: { curve: KDistance; epsKm: number }) {
  const { words } = useGiven().names
  const { curve: said } = words.clusters
  const distances = [...new Set([0, ...STRIP_KM, epsKm])].sort((a, b) => a - b)
  return (
    <Folded summary={said.inNumbers}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{said.within}</th>
            <th scope="col" className={table.number}>
              {said.near({ k: curve.k })}
            </th>
          </tr>
        </thead>
        <tbody>
          {distances.map((km) => (
            <tr key={km}>
              <th scope="row">
                {km === epsKm ? said.chosen({ km: kmWords(km, words) }) : kmWords(km, words)}
              </th>
              <td className={table.number}>
                <Within km={km} curve={curve} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Folded>
  )
}

/** How many incidents have enough others within a distance. */
function Within({ km, curve }: { km: number; curve: KDistance }) {
  const { clusters } = useGiven().names.words
  const n = curve.km.filter((distance) => distance <= km).length
  return (
    <Parts
      of={clusters.curve.share({ n, of: curve.km.length })}
      elements={{
        n: (text) => (
          <Figure of={`within ${km}`} value={n}>
            {text}
          </Figure>
        ),
      }}
    />
  )
}
