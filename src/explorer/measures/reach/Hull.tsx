import { Parts } from '../../../kit/Parts.tsx'
import type { Hull } from '../../../measures/hull.ts'
import type { Maybe } from '../../../measures/types.ts'
import { formatNumber } from '../../../words/numbers.ts'
import { km2Words } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { ReachBand } from '../PrecisionBand.tsx'
import { Figure, MaybeGiven, Row, Rows, Section } from '../Section.tsx'

/** The area inside the outline of all incidents, and of all but the farthest twentieth. */
export function ReachHull() {
  const { analysis, names } = useGiven()
  const { lang, words } = names
  const reach = words.reach.hull
  const { hull, hull95, n, precisionBand } = analysis
  const dropped = Math.floor(0.05 * n)
  return (
    <Section title={reach.title} method="hull" overlays={['hull', 'hull95']}>
      <Rows>
        <Row
          name={reach.all}
          note={
            <ReachBand
              band={precisionBand.hullAreaKm2}
              words={(low, high) =>
                words.measures.band.hullAreaKm2({ low: formatNumber(low, lang), high: km2Words(high, words) })
              }
            />
          }
        >
          <Area of="hull" hull={hull} />
        </Row>
        <Row name={reach.most} note={reach.dropped({ n: dropped })}>
          <Area of="hull95" hull={hull95} />
        </Row>
      </Rows>
    </Section>
  )
}

function Area({ of, hull }: { of: string; hull: Maybe<Hull> }) {
  const { names } = useGiven()
  return (
    <MaybeGiven of={hull}>
      {({ areaKm2, vertices }) => (
        <>
          <Figure of={`${of} area`} value={areaKm2}>
            {km2Words(areaKm2, names.words)}
          </Figure>
          <small>
            <Parts
              of={names.words.reach.hull.vertices({ n: vertices })}
              elements={{
                n: (text) => (
                  <Figure of={`${of} vertices`} value={vertices}>
                    {text}
                  </Figure>
                ),
              }}
            />
          </small>
        </>
      )}
    </MaybeGiven>
  )
}
