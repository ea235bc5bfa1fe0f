import { scopeOf } from '../../core/question.ts'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { type Chapter as ChapterOf, type CitedClaim, stretchOf } from '../../story/story.ts'
import { formatInterval } from '../../words/dates.ts'
import { transcript } from '../../words/narration.ts'
import { fieldWords } from '../../words/vocabulary.ts'
import { useAnswer, useAnswerOf } from '../useAnswer.ts'
import { useActions } from '../useStore.ts'
import { useShown } from '../useView.ts'
import styles from './Story.module.css'

/** A chapter as text: what it tells, what happens in its stretch, and the claims that it rests on. */
export function Chapter({ chapter, still }: { chapter: ChapterOf<CitedClaim>; still: boolean }) {
  return (
    <>
      <h2 className={styles.title} dir="auto">
        {chapter.title}
      </h2>
      <p dir="auto">{chapter.text}</p>
      <Stretch chapter={chapter} open={still} />
      <Claims cites={chapter.cites} />
    </>
  )
}

function Stretch({ chapter, open }: { chapter: ChapterOf<CitedClaim>; open: boolean }) {
  const stretch = stretchOf(chapter)
  const { view, names } = useShown()
  const words = useWholeWords()
  const { selected, certain } = scopeOf(view.state, view.window)
  const run = useAnswerOf(stretch && { ask: 'run', period: { selected, certain, period: stretch } })
  if (!stretch) return null
  const lines = transcript(run ?? [], stretch, { ...names, words })
  return (
    <details className={styles.more} open={open}>
      <summary>{words.story.stretch({ when: formatInterval(stretch, words) })}</summary>
      <ol className={styles.lines}>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a run can be the same
          <li key={i} dir="auto">
            {line}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Claims({ cites }: { cites: readonly CitedClaim[] }) {
  const actions = useActions()
  const words = useWholeWords()
  const ids = cites.map(({ incident }) => incident)
  const { answer } = useAnswer(ids.length > 0 ? { ask: 'find', ids } : null)
  if (cites.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>{words.story.rests({ n: cites.length })}</summary>
      <ul className={styles.lines}>
        {cites.map(({ incident, source, field, title, document, locators }, i) => (
          <li key={`${incident} ${source} ${field}`}>
            {words.story
              .claim({ title, field: fieldWords(field, words), document, paragraphs: locators })
              .map((part) =>
                part.element === 'incident' && (answer?.[i] ?? -1) >= 0 ? (
                  <button
                    key="incident"
                    type="button"
                    className={styles.incident}
                    onClick={() => actions.show(answer![i]!, true)}
                  >
                    {part.text}
                  </button>
                ) : (
                  <span key={part.text}>{part.text}</span>
                ),
              )}
          </li>
        ))}
      </ul>
    </details>
  )
}
