import { useMemo } from 'react'
import { playedPeriod } from '../core/question.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { useWholeWords } from '../kit/useWholeWords.ts'
import { transcript } from '../words/narration.ts'
import { AnswerFailed } from './AnswerFailed.tsx'
import styles from './Transcript.module.css'
import { useAnswer } from './useAnswer.ts'
import { useShown } from './useView.ts'

/** The whole run as text: what playing it would show, for reading, searching and quoting. */
export function Transcript({ onClose }: { onClose: () => void }) {
  const { view, names } = useShown()
  const words = useWholeWords()
  const run = useAnswer({ ask: 'run', period: playedPeriod(view.state, view.period) })
  const { from, to } = view.period
  const lines = useMemo(
    () => transcript(run.answer ?? [], { from, to }, { ...names, words }),
    [run.answer, from, to, names, words],
  )
  return (
    <Dialog title={words.time.transcriptOfRun} onClose={onClose}>
      {run.status === 'failed' && <AnswerFailed onRetry={run.retry} />}
      <ol className={styles.lines}>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a run can be the same
          <li key={i} dir="auto">
            {line}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
