import { kmWords, positionWords } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { Figure, MaybeGiven, Row, Rows, Section } from '../Section.tsx'
import styles from './Scatter.module.css'

/** The smallest circle that holds all incidents. */
export function ReachCircle() {
  const { analysis, names } = useGiven()
  const { words } = names
  const { circle } = words.reach
  return (
    <Section title={circle.title} method="smallest-circle">
      <MaybeGiven of={analysis.smallestCircle}>
        {({ centre, radiusKm }) => (
          <>
            <Rows>
              <Row name={circle.radius}>
                <Figure of="circle radius" value={radiusKm}>
                  {kmWords(radiusKm, words)}
                </Figure>
              </Row>
              <Row name={circle.centre}>{positionWords(centre, words)}</Row>
            </Rows>
            <p className={styles.remark}>{circle.lead}</p>
          </>
        )}
      </MaybeGiven>
    </Section>
  )
}
