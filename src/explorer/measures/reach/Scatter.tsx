import { Parts } from '../../../kit/Parts.tsx'
import { isUndefined } from '../../../measures/types.ts'
import { formatNumber } from '../../../words/numbers.ts'
import { km2Words, kmWords, positionWords } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { ReachBand } from '../PrecisionBand.tsx'
import { Figure, MaybeGiven, Row, Rows, Section } from '../Section.tsx'
import { ReachPath } from './CentrePath.tsx'
import styles from './Scatter.module.css'

/** Where incidents balance, how widely and in which direction they scatter. */
export function ReachScatter() {
  const { analysis, names } = useGiven()
  const { lang, words } = names
  const reach = words.reach
  const { meanCentre, centrePath, precisionBand, standardDistanceKm, ellipse, few } = analysis
  const shift = isUndefined(precisionBand.meanCentre)
    ? precisionBand.meanCentre
    : precisionBand.meanCentre.shiftKm
  return (
    <>
      <Section title={reach.centre.title} method="mean-centre" overlays={['path']}>
        <MaybeGiven of={meanCentre}>
          {(centre) => (
            <Rows>
              <Row
                name={reach.centre.centre}
                note={
                  <ReachBand
                    band={shift}
                    words={(low, high) =>
                      words.measures.band.meanCentre({
                        low: formatNumber(low, lang, 1),
                        high: kmWords(high, words),
                      })
                    }
                  />
                }
              >
                <Figure of="centre lat" value={centre[1]}>
                  {positionWords(centre, words)}
                </Figure>
                <data value={centre[0]} data-figure="centre lon" />
              </Row>
            </Rows>
          )}
        </MaybeGiven>
        <ReachPath path={centrePath} />
      </Section>
      <Section title={reach.standardDistance.title} method="standard-distance">
        <MaybeGiven of={standardDistanceKm}>
          {(km) => (
            <Rows>
              <Row name={reach.standardDistance.value}>
                <Figure of="standard distance" value={km}>
                  {kmWords(km, words)}
                </Figure>
              </Row>
            </Rows>
          )}
        </MaybeGiven>
      </Section>
      <Section title={reach.ellipse.title} method="deviational-ellipse" overlays={['ellipse']}>
        <MaybeGiven of={ellipse}>
          {({ semiMajorKm, semiMinorKm, azimuthDeg, areaKm2 }) => (
            <>
              <Rows>
                <Row name={reach.ellipse.axes}>
                  <Parts
                    of={reach.ellipse.bothAxes({
                      major: kmWords(semiMajorKm, words),
                      minor: kmWords(semiMinorKm, words),
                    })}
                    elements={{
                      major: (text) => (
                        <Figure of="semi-major" value={semiMajorKm}>
                          {text}
                        </Figure>
                      ),
                      minor: (text) => (
                        <Figure of="semi-minor" value={semiMinorKm}>
                          {text}
                        </Figure>
                      ),
                    }}
                  />
                </Row>
                <Row name={reach.ellipse.azimuth} note={reach.ellipse.clockwise}>
                  <Figure of="azimuth" value={azimuthDeg}>
                    {reach.ellipse.degrees({ degrees: formatNumber(azimuthDeg, lang, 1) })}
                  </Figure>
                </Row>
                <Row name={reach.ellipse.area}>
                  <Figure of="ellipse area" value={areaKm2}>
                    {km2Words(areaKm2, words)}
                  </Figure>
                </Row>
              </Rows>
              {few && <p className={styles.warning}>{reach.ellipse.few}</p>}
              <p className={styles.remark}>{reach.ellipse.holds}</p>
            </>
          )}
        </MaybeGiven>
      </Section>
    </>
  )
}
