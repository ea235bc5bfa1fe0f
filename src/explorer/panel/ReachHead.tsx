import { memo } from 'react'
import { formatDay } from '../../core/dates.ts'
import type { Names } from '../../core/names.ts'
import { subjectAndTime } from '../../core/sentence.ts'
import { isSame, type MeasuringNow, type Question } from '../../ui/question.ts'
import { questionOf } from '../../ui/useMeasures.tsx'
import { useShown } from '../../ui/useView.ts'
import { MethodLink } from '../methods/MethodsHost.tsx'
import styles from './ReachHead.module.css'
import { countWords, leftOutWords, numberWords } from './reach-words.ts'

/** What the figures below are of, what was left out, and whether newer ones are on their way. */
export function ReachHead({ now }: { now: MeasuringNow }) {
  const { view, names } = useShown()
  const { measured, progress, failure } = now
  const current = questionOf(view, view.window)
  const lags = measured !== null && !isSame(measured.question, current)
  return (
    <header className={styles.head} aria-busy={lags || !measured}>
      {measured && (
        <>
          <p className={styles.subject} data-testid="measured">
            <Subject question={measured.question} names={names} />
            {lags && (
              <span className={styles.lag}>
                {' '}
                (of {formatDay(measured.question.window.to, names.lang)}; newer figures follow)
              </span>
            )}
          </p>
          <Basis measured={measured} lang={names.lang} />
        </>
      )}
      {failure && <p role="alert">The measures could not be computed: {failure}</p>}
      <p className={styles.progress} role="status">
        {progress && (
          <>
            Measuring <Subject question={progress.question} names={names} /> …
            <progress value={progress.done} aria-label="Progress" /> {progress.step}
          </>
        )}
      </p>
    </header>
  )
}

const Subject = memo(function Subject({ question, names }: { question: Question; names: Names }) {
  return subjectAndTime({ view: question.view, names })
})

function Basis({ measured, lang }: { measured: NonNullable<MeasuringNow['measured']>; lang: string }) {
  const { n, leftOut, possible } = measured.analysis
  const out = leftOutWords(leftOut, lang)
  return (
    <p className={styles.basis}>
      <strong>{countWords(n, 'incident', lang)}</strong> measured
      {out && <>. Left out: {out}</>}.{' '}
      {possible > 0 && <>{numberWords(possible, lang)} only possibly in this time. </>}
      <MethodLink id="distance-from-base">Methods</MethodLink>
    </p>
  )
}
