import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useMedia } from '../../kit/useMedia.ts'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import type { Player } from '../../state/player.ts'
import type { Telling } from '../../state/store.ts'
import type { ToldStory } from '../../story/story.ts'
import { needsReload, Trouble } from '../parts/Trouble.tsx'
import { useActions, useApp } from '../useStore.ts'
import { useSaid } from '../useVoice.ts'
import { Chapter } from './Chapter.tsx'
import styles from './Story.module.css'
import { useStory } from './useStory.ts'
import { useSwipe } from './useSwipe.ts'

/** The story that the link asks for: its text, the way through it, and what each chapter rests on. */
export function Story({ player }: { player: Player }) {
  const id = useApp((app) => app.state.story)
  return id === null ? null : <Loading id={id} player={player} />
}

function Loading({ id, player }: { id: string; player: Player }) {
  const { story, telling, loading, again } = useStory(id, player)
  const words = useWholeWords()
  const { trouble, tries } = loading
  if (story && telling) return <Told story={story} telling={telling} />
  return (
    <section className={styles.story} aria-label={words.story.region}>
      {trouble ? (
        <Trouble says={words.failures.part[trouble]} onAgain={again} reload={needsReload(trouble, tries)} />
      ) : (
        <p>{words.failures.loading}</p>
      )}
    </section>
  )
}

const NEXT_KEYS = ['ArrowRight', 'PageDown']
const BACK_KEYS = ['ArrowLeft', 'PageUp']

function Told({ story, telling }: { story: ToldStory; telling: Telling }) {
  const actions = useActions()
  const { story: words } = useWholeWords()
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const [end, setEnd] = useState<'at start' | 'at end' | null>(null)
  const text = useRef<HTMLDivElement>(null)
  const { chapter, of, held } = telling
  const told = story.chapters[chapter - 1]!
  useSaid(told.title)
  useSaid(told.text)
  useSaid(end === null ? '' : end === 'at end' ? words.atEnd : words.atStart)
  const go = (to: number | 'next' | 'back') => {
    setEnd(telling.go(to))
    if (text.current) text.current.scrollTop = 0
  }
  const swipe = useSwipe(
    () => go('next'),
    () => go('back'),
  )

  function onKeyDown(event: KeyboardEvent) {
    if (event.target instanceof HTMLSelectElement || event.metaKey || event.ctrlKey || event.altKey) return
    const to = NEXT_KEYS.includes(event.key) ? 'next' : BACK_KEYS.includes(event.key) ? 'back' : null
    if (!to) return
    event.preventDefault()
    go(to)
  }

  return (
    <section
      className={styles.story}
      aria-label={words.region}
      lang={story.language}
      onKeyDown={onKeyDown}
      {...swipe}
    >
      <header className={styles.head}>
        <p className={styles.of}>
          <span dir="auto">{story.title}</span>
          <span>{words.chapterOf({ chapter, of })}</span>
        </p>
        <Button
          look="plain"
          icon="close"
          aria-label={words.leave}
          title={words.leave}
          onClick={() => actions.set({ story: null, chapter: null, hl: [] })}
        />
      </header>
      <div className={styles.text} ref={text}>
        <Chapter chapter={told} still={still} />
      </div>
      <nav className={styles.way} aria-label={words.region}>
        <Button icon="previous" className={styles.step} aria-label={words.back} onClick={() => go('back')} />
        <select
          className={styles.list}
          aria-label={words.goTo}
          value={chapter}
          onChange={(event) => go(Number(event.target.value))}
        >
          {story.chapters.map(({ title }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: chapters are known by their number
            <option key={i} value={i + 1}>
              {words.numbered({ chapter: i + 1, title })}
            </option>
          ))}
        </select>
        <Button icon="next" className={styles.step} onClick={() => go('next')}>
          {held ? words.next : words.finish}
        </Button>
        <p className={styles.said} data-testid="story-end">
          {end === 'at end' ? words.atEnd : end === 'at start' ? words.atStart : null}
        </p>
      </nav>
    </section>
  )
}
