import type { Hull } from '../../measures/hull.ts'
import type { Maybe } from '../../measures/types.ts'
import { ReachBand } from './ReachBand.tsx'
import { useGiven } from './ReachGiven.tsx'
import { Figure, MaybeGiven, Row, Rows, Section } from './ReachParts.tsx'
import { km2Words, numberWords } from './reach-words.ts'

/** The area inside the outline of all incidents, and of all but the farthest twentieth. */
export function ReachHull() {
  const { analysis, names } = useGiven()
  const { lang } = names
  const { hull, hull95, n, precisionBand } = analysis
  const dropped = Math.floor(0.05 * n)
  return (
    <Section
      title="Hull"
      method="hull"
      overlays={[
        ['hull', 'Hull'],
        ['hull95', '95 % hull'],
      ]}
    >
      <Rows>
        <Row
          name="All incidents"
          note={
            <ReachBand
              band={precisionBand.hullAreaKm2}
              words={(low, high) => `${numberWords(low, lang)} to ${km2Words(high, lang)}`}
            />
          }
        >
          <Area of="hull" hull={hull} />
        </Row>
        <Row
          name="95 % hull"
          note={
            dropped === 0
              ? 'the same: of fewer than 20 none is dropped'
              : `without the ${dropped === 1 ? 'incident' : `${numberWords(dropped, lang)} incidents`} farthest from the centre`
          }
        >
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
            {km2Words(areaKm2, names.lang)}
          </Figure>
          <small>
            <Figure of={`${of} vertices`} value={vertices}>
              {vertices}
            </Figure>{' '}
            vertices
          </small>
        </>
      )}
    </MaybeGiven>
  )
}
