import type { KDistance } from '../../measures/k-distance.ts'
import { STRIP_KM } from '../../measures/sensitivity.ts'
import { useWidth } from '../../ui/useWidth.ts'
import { curvePath, logScale } from './k-distance-curve.ts'
import styles from './ReachChart.module.css'
import { useGiven } from './ReachGiven.tsx'
import { Figure, Folded, MaybeGiven, Section } from './ReachParts.tsx'
import table from './ReachTable.module.css'
import { countWords, kmWords, numberWords } from './reach-words.ts'

const HEIGHT = 140
const TOP = 14
const LEFT = 36
const RIGHT = 8

/** The k-distance curve, by which eps can be chosen; the table says the same in numbers. */
export function ClustersCurve() {
  const { analysis, question, names } = useGiven()
  return (
    <Section title="Where eps could lie" method="k-distance">
      <MaybeGiven of={analysis.kDistance}>
        {(curve) => (
          <>
            <p>
              How far each incident has to look to find {countWords(curve.k, 'other', names.lang)}, in
              ascending order. Where the curve bends upwards, incidents begin to stand alone.
            </p>
            <Chart curve={curve} epsKm={question.epsKm} />
            {curve.zeros > 0 && (
              <p className={styles.note}>
                The flat run at 0 is normal: {numberWords(curve.zeros, names.lang)} of{' '}
                {countWords(curve.km.length, 'incident', names.lang)} share the point of a town with enough
                others.
              </p>
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
              {numberWords(km, names.lang)}
            </text>
          </g>
        ))}
        <text x={0} y={8}>
          km
        </text>
        <path d={curvePath(curve.km, inner, y)} transform={`translate(${LEFT} 0)`} className={styles.line} />
        <path d={`M${LEFT} ${y(epsKm)}H${width - RIGHT}`} className={styles.chosen} />
        <text x={LEFT + 6} y={y(epsKm) - 5} className={styles.name}>
          eps {kmWords(epsKm, names.lang)}
        </text>
        <text x={LEFT} y={TOP + HEIGHT + 16}>
          incident 1
        </text>
        <text x={width - RIGHT} y={TOP + HEIGHT + 16} textAnchor="end">
          {numberWords(curve.km.length, names.lang)}
        </text>
      </svg>
    </div>
  )
}

function WithinTable({ curve, epsKm }: { curve: KDistance; epsKm: number }) {
  const { names } = useGiven()
  const distances = [...new Set([0, ...STRIP_KM, epsKm])].sort((a, b) => a - b)
  return (
    <Folded summary={<>The curve in numbers</>}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Within</th>
            <th scope="col" className={table.number}>
              Incidents with {countWords(curve.k, 'other', names.lang)} that near
            </th>
          </tr>
        </thead>
        <tbody>
          {distances.map((km) => (
            <tr key={km}>
              <th scope="row">
                {kmWords(km, names.lang)}
                {km === epsKm && ' (eps)'}
              </th>
              <td className={table.number}>
                <Figure of={`within ${km}`} value={curve.km.filter((distance) => distance <= km).length}>
                  {numberWords(curve.km.filter((distance) => distance <= km).length, names.lang)}
                </Figure>{' '}
                of {numberWords(curve.km.length, names.lang)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Folded>
  )
}
