import { createContext, memo, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useAnswerOf } from '../../page/useAnswer.ts'
import { useApp } from '../../page/useStore.ts'
import type { Measured } from '../../state/question.ts'
import type { WholeLanguage } from '../../words/language.ts'
import type { Names } from '../../words/names.ts'
import { wholeOf } from '../../words/whole.ts'

/** An answer and what things are called: whatever stands inside speaks of this answer, not of what is shown by now. */
export interface Given extends Measured {
  readonly names: Names<WholeLanguage>
  /** The incident whose card is open; -1 is none. */
  readonly selected: number
}

const GivenContext = createContext<Given | null>(null)

/** Gives an answer to the parts inside. They render again for another answer only: a step of the playhead costs them nothing. */
export const GivenProvider = memo(function GivenProvider(props: {
  measured: Measured
  names: Names
  children: ReactNode
}) {
  const { measured, names, children } = props
  const id = useApp((app) => app.state.id)
  const selected = useAnswerOf(id === null ? null : { ask: 'find', ids: [id] })?.[0] ?? -1
  const given = useMemo(
    () => ({ ...measured, names: { ...names, words: wholeOf(names.words) }, selected }),
    [measured, names, selected],
  )
  return <GivenContext value={given}>{children}</GivenContext>
})

/**
 * Parts that are out of sight keep the answer they have while a run plays, under its own name, and take the latest one
 * when they are seen or the run stops: a step of the playhead has little to draw.
 */
export function WhenSeen({ children }: { children: ReactNode }) {
  const latest = useGiven()
  const playing = useApp((app) => app.playing)
  const ref = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(true)
  const held = useRef(latest)
  if (seen || !playing) held.current = latest
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)!.isIntersecting))
    if (ref.current) observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={ref}>
      <GivenContext value={held.current}>{children}</GivenContext>
    </div>
  )
}

export function useGiven(): Given {
  const given = useContext(GivenContext)
  if (!given) throw new Error('This part needs an answer: render it inside GivenContext.')
  return given
}
