import { Button } from '../../kit/Button.tsx'
import { Parts } from '../../kit/Parts.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { Said } from '../../page/Said.tsx'
import { refusalWords } from '../../words/fault-words.ts'
import type { WholeLanguage } from '../../words/language.ts'
import { FaultList } from './FaultList.tsx'
import styles from './OwnData.module.css'
import type { Why } from './useReading.ts'

/** Why a file is not opened, and that nothing has changed. */
export function NotOpened({ file, why, onBack }: { file: string; why: Why; onBack: () => void }) {
  const whole = useWholeWords()
  const words = whole.ownData
  return (
    <div className={styles.refused}>
      {file !== '' && (
        <p>
          <Parts of={words.nothingChanged({ file })} elements={{ file: (name) => <bdi>{name}</bdi> }} />
        </p>
      )}
      <p dir="auto">
        <Said text={said(why, whole)} />
        {said(why, whole)}
      </p>
      {why.why === 'nothing-left' && <FaultList faults={why.report.faults} />}
      <Button onClick={onBack}>{words.back}</Button>
    </div>
  )
}

function said(why: Why, whole: WholeLanguage): string {
  const { ownData: words } = whole
  switch (why.why) {
    case 'refused':
      return refusalWords(why.refusal, whole)
    case 'nothing-left':
      return words.nothingLeft({ of: why.report.of })
    case 'failed':
      return words.unreadable({ reason: why.reason })
    case 'two-files':
      return words.twoFiles({ n: why.n })
    case 'folder':
      return words.folder
    case 'no-text':
      return words.nothingPasted
  }
}
