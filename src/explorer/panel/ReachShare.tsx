import { capitalised, kindPlural } from '../../core/words.ts'
import { SHARED_KINDS, type Share } from '../../measures/external-share.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { useGiven } from './ReachGiven.tsx'
import { Figure, Row, Rows, Section } from './ReachParts.tsx'
import { casesBasis, percentWords } from './reach-words.ts'

/** Cases outside the base country, of all cases; attacks, foiled plots and arrests apart. */
export function ReachShare() {
  const { analysis, question, names } = useGiven()
  const { externalShare, externalShareByKind } = analysis
  const country = names.country(question.baseCountry)
  return (
    <Section title={`Outside ${country}`} method="external-share" basis={casesBasis(analysis, names.lang)}>
      <Rows>
        <Row name="All cases">
          <ShareWords share={externalShare} of="all" />
        </Row>
        {SHARED_KINDS.map((kind) => (
          <Row
            key={kind}
            name={
              <>
                <KindMark kind={kind} size={12} /> {capitalised(kindPlural(kind))}
              </>
            }
          >
            <ShareWords share={externalShareByKind[kind]} of={kind} />
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function ShareWords({ share: { outside, total }, of }: { share: Share; of: string }) {
  const { names } = useGiven()
  return (
    <>
      <Figure of={`outside ${of}`} value={outside}>
        {outside}
      </Figure>{' '}
      of{' '}
      <Figure of={`total ${of}`} value={total}>
        {total}
      </Figure>
      {total > 0 && ` (${percentWords(outside / total, names.lang)})`}
    </>
  )
}
