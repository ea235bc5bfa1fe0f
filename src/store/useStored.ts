import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { Session } from './session.ts'
import type { Stored } from './stored.ts'

/** A part of what is shown. Parts that move with the clock ask for it with {@link useSettled} or {@link useTicks}. */
export function useStored<T>({ page }: Session, of: (stored: Stored) => T): T {
  return useStore(page, of)
}

/** Everything that is shown, and while it plays again only after some milliseconds. */
export function useSettled(session: Session, milliseconds: number): Stored {
  const { page } = session
  const [stored, setStored] = useState(page.getState)
  useEffect(() => setStored(page.getState()), [page])
  useFollowing(session, setStored, milliseconds)
  return stored
}

/**
 * Does something now and with each change, past React: what moves with every step of the clock. With `milliseconds` it is done
 * at most that often while it plays.
 */
export function useTicks(session: Session, run: (stored: Stored) => void, milliseconds = 0): void {
  const latest = useEffectEvent(run)
  // Also where the part itself was rendered anew.
  useEffect(() => latest(session.page.getState()))
  useFollowing(session, run, milliseconds)
}

function useFollowing({ page }: Session, run: (stored: Stored) => void, milliseconds: number): void {
  const latest = useEffectEvent(run)
  useEffect(() => {
    let timer = 0
    const show = () => {
      clearTimeout(timer)
      timer = 0
      latest(page.getState())
    }
    const stop = page.subscribe(({ playing }) => {
      if (!playing || milliseconds === 0) show()
      else timer ||= window.setTimeout(show, milliseconds)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [page, milliseconds])
}
