import { Parts } from '../../../kit/Parts.tsx'
import type { Share } from '../../../measures/external-share.ts'
import { casesBasis, intervalWords, percentWords } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { Figure, MaybeGiven, Row, Rows, Section } from '../Section.tsx'
import { InsideCountry } from './InsideCountry.tsx'

/** Cases outside the base country, of all cases; the kinds apart stand in the headline. */
export function ReachShare() {
  const { analysis, question, names } = useGiven()
  const { externalShare } = analysis
  const { baseCountry } = question
  const country = baseCountry === null ? null : names.country(baseCountry)
  const { share } = names.words.reach
  return (
    <Section
      title={share.title({ country })}
      method="external-share"
      basis={casesBasis(analysis, names.words)}
    >
      <MaybeGiven of={externalShare}>
        {(all) => (
          <Rows>
            <Row name={share.all}>
              <ShareWords share={all} of="all" />
            </Row>
          </Rows>
        )}
      </MaybeGiven>
      <InsideCountry />
    </Section>
  )
}

/** The two numbers of a share first, the percentage second, and its interval below. */
export function ShareWords({ share, of }: { share: Share; of: string }) {
  const { outside, total, interval } = share
  const { words } = useGiven().names
  const percent = total > 0 ? percentWords(outside / total, words) : null
  const between = intervalWords(interval, words)
  return (
    <>
      <Parts
        of={words.reach.share.value({ outside, total, percent })}
        elements={{
          outside: (text) => (
            <Figure of={`outside ${of}`} value={outside}>
              {text}
            </Figure>
          ),
          total: (text) => (
            <Figure of={`total ${of}`} value={total}>
              {text}
            </Figure>
          ),
        }}
      />
      {between && <small>{between}</small>}
    </>
  )
}
