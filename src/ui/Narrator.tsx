import { useEffect, useRef, useState } from 'react'
import type { Day } from '../core/day.ts'
import { narrate } from '../core/narration.ts'
import { useApp } from './useStore.ts'
import { useShown } from './useView.ts'

/** A screen reader hears at most one message in this time; what came meanwhile is said together. */
const PAUSE_MS = 3_000

/** Says each step of the clock once, politely; nothing while somebody drags the playhead. */
export function Narrator() {
  const { view, names } = useShown()
  const arrived = useApp((app) => app.arrived)
  const [said, setSaid] = useState('')
  const from = useRef<Day | null>(null)
  const timer = useRef(0)
  const latest = useRef({ view, names })
  latest.current = { view, names }
  const { at } = view

  // biome-ignore lint/correctness/useExhaustiveDependencies: every step of the playhead is looked at
  useEffect(() => {
    if (arrived === null) {
      from.current = null
      return
    }
    from.current ??= arrived - 1
    if (timer.current) return
    const say = () => {
      timer.current = 0
      const { view, names } = latest.current
      if (from.current === null || from.current >= view.at) return
      setSaid(narrate(from.current, view.at, view, names))
      from.current = view.at
      timer.current = setTimeout(say, PAUSE_MS) as unknown as number
    }
    say()
  }, [at, arrived])

  return (
    <p className="visually-hidden" aria-live="polite" data-testid="narration">
      {said}
    </p>
  )
}
