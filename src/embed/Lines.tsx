import { scopeOf } from '../core/question.ts'
import { isCertain } from '../core/time/interval.ts'
import { When } from '../kit/When.tsx'
import { AnswerFailed } from '../page/AnswerFailed.tsx'
import { useAnswer } from '../page/useAnswer.ts'
import { useActions } from '../page/useStore.ts'
import { useShown } from '../page/useView.ts'
import { recordDate } from '../words/dates.ts'
import styles from './Lines.module.css'

/** As many as are read by people who have no map. */
const MOST_LINES = 500

/** What the map would show, as a list: for those whose browser draws no map. */
export function Lines() {
  const { view, names } = useShown()
  const actions = useActions()
  const { answer, status, retry } = useAnswer({
    ask: 'page',
    scope: scopeOf(view.state, view.window),
    only: null,
    sort: { by: 'date', down: true, lang: names.lang },
    offset: 0,
    limit: MOST_LINES,
    find: null,
  })
  const records = answer?.rows.toReversed() ?? []
  return (
    <ol className={styles.lines} aria-label={names.words.embed.lines}>
      {status === 'failed' && (
        <li>
          <AnswerFailed onRetry={retry} />
        </li>
      )}
      {records.map((record) => (
        <li key={record.index}>
          <button type="button" className={styles.line} onClick={() => actions.select(record.index)}>
            <span className={styles.date}>
              <When
                date={recordDate(record, names.words)}
                possible={!isCertain(record.start, record.end, view.window)}
              />
            </span>
            <span className={styles.title}>{record.title}</span>
            <span className={styles.place}>{record.place}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
