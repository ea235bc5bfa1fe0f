import { isUndefined } from '../../measures/types.ts'
import { ReachBand } from './ReachBand.tsx'
import { useGiven } from './ReachGiven.tsx'
import { Figure, MaybeGiven, Row, Rows, Section } from './ReachParts.tsx'
import { ReachPath } from './ReachPath.tsx'
import styles from './ReachScatter.module.css'
import { km2Words, kmWords, numberWords, positionWords } from './reach-words.ts'

/** Where incidents balance, how widely and in which direction they scatter. */
export function ReachScatter() {
  const { analysis, names } = useGiven()
  const { lang } = names
  const { meanCentre, centrePath, precisionBand, standardDistanceKm, ellipse, few } = analysis
  const shift = isUndefined(precisionBand.meanCentre)
    ? precisionBand.meanCentre
    : precisionBand.meanCentre.shiftKm
  return (
    <>
      <Section title="Mean centre" method="mean-centre" overlays={[['path', 'Path of the yearly centres']]}>
        <MaybeGiven of={meanCentre}>
          {(centre) => (
            <Rows>
              <Row
                name="Centre"
                note={
                  <ReachBand
                    band={shift}
                    words={(low, high) => `moves by ${numberWords(low, lang, 1)} to ${kmWords(high, lang)}`}
                  />
                }
              >
                <Figure of="centre lat" value={centre[1]}>
                  {positionWords(centre, lang)}
                </Figure>
                <data value={centre[0]} data-figure="centre lon" />
              </Row>
            </Rows>
          )}
        </MaybeGiven>
        <ReachPath path={centrePath} />
      </Section>
      <Section title="Standard distance" method="standard-distance">
        <MaybeGiven of={standardDistanceKm}>
          {(km) => (
            <Rows>
              <Row name="Round the mean centre">
                <Figure of="standard distance" value={km}>
                  {kmWords(km, lang)}
                </Figure>
              </Row>
            </Rows>
          )}
        </MaybeGiven>
      </Section>
      <Section title="Deviational ellipse" method="deviational-ellipse" overlays={[['ellipse', 'Ellipse']]}>
        <MaybeGiven of={ellipse}>
          {({ semiMajorKm, semiMinorKm, azimuthDeg, areaKm2 }) => (
            <>
              <Rows>
                <Row name="Semi-axes">
                  <Figure of="semi-major" value={semiMajorKm}>
                    {kmWords(semiMajorKm, lang)}
                  </Figure>{' '}
                  and{' '}
                  <Figure of="semi-minor" value={semiMinorKm}>
                    {kmWords(semiMinorKm, lang)}
                  </Figure>
                </Row>
                <Row name="Major axis" note="clockwise from north">
                  <Figure of="azimuth" value={azimuthDeg}>
                    {numberWords(azimuthDeg, lang, 1)}°
                  </Figure>
                </Row>
                <Row name="Area">
                  <Figure of="ellipse area" value={areaKm2}>
                    {km2Words(areaKm2, lang)}
                  </Figure>
                </Row>
              </Rows>
              {few && (
                <p className={styles.warning}>
                  Fewer than 10 incidents: this ellipse may look quite different with one more.
                </p>
              )}
              <p className={styles.remark}>
                In two dimensions such an ellipse holds about 63 % of a normal scatter, not 68 %.
              </p>
            </>
          )}
        </MaybeGiven>
      </Section>
    </>
  )
}
