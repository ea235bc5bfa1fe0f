import { memo } from 'react'
import { Parts } from '../../kit/Parts.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import type { Answering } from '../../page/useMeasures.tsx'
import { useShown } from '../../page/useView.ts'
import { isSame, type Measured, type MeasureQuestion, questionOf } from '../../state/question.ts'
import { formatDay } from '../../words/dates.ts'
import type { WholeLanguage } from '../../words/language.ts'
import type { Names } from '../../words/names.ts'
import { leftOutWords, stepWords } from '../../words/reach-words.ts'
import { subjectAndTime } from '../../words/sentence.ts'
import styles from './Head.module.css'
import { MeasuringFailed } from './MeasuringFailed.tsx'
import { MethodLink } from './methods/MethodsHost.tsx'

/** What the figures below are of, what was left out, and whether newer ones are on their way. */
export function ReachHead({ now }: { now: Answering }) {
  const { view, names } = useShown()
  const words = useWholeWords()
  const { measured, progress } = now
  const current = questionOf(view, view.window)
  const lags = measured !== null && !isSame(measured.question, current)
  return (
    <header
      className={styles.head}
      aria-busy={lags || (!measured && now.trouble === null && now.failure === null)}
    >
      {measured && (
        <>
          <p className={styles.subject} data-testid="measured">
            <Subject question={measured.question} names={names} />
            {lags && (
              <span className={styles.lag}>
                {' '}
                {words.measures.newerFollow({ day: formatDay(measured.question.window.to, names.lang) })}
              </span>
            )}
          </p>
          <Basis measured={measured} words={words} />
        </>
      )}
      <MeasuringFailed now={now} says={words.measures.failed} />
      <p className={styles.progress}>
        {progress && (
          <>
            <Measuring question={progress.question} names={names} />
            <progress value={progress.done} aria-label={words.measures.progress} />{' '}
            {progress.step && stepWords(progress.step, words)}
          </>
        )}
      </p>
    </header>
  )
}

const Subject = memo(function Subject({ question, names }: { question: MeasureQuestion; names: Names }) {
  return subjectAndTime({ view: question.view, names })
})

const Measuring = memo(function Measuring(props: { question: MeasureQuestion; names: Names }) {
  const { measures } = useWholeWords()
  const { question, names } = props
  return measures.measuring({ subject: subjectAndTime({ view: question.view, names }) })
})

function Basis({ measured, words }: { measured: Measured; words: WholeLanguage }) {
  const { n, leftOut, possible } = measured.analysis
  const said = words.measures.measured({ n, leftOut: leftOutWords(leftOut, words), possible })
  return (
    <p className={styles.basis}>
      <Parts of={said} elements={{ n: (text) => <strong>{text}</strong> }} />
      <MethodLink id="distance-from-base">{words.page.methods}</MethodLink>
    </p>
  )
}
