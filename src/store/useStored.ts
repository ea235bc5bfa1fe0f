import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { Session, Stored } from './session.ts'

/** A part of what is shown. Parts that move with the clock ask for it with {@link useSettled} or {@link useTicks}. */
export function useStored<T>({ page }: Session, of: (stored: Stored) => T): T {
  return useStore(page, of)
}

/** Everything that is shown, and while it plays again only after some milliseconds. */
export function useSettled({ page }: Session, milliseconds: number): Stored {
  const [stored, setStored] = useState(page.getState)
  useEffect(() => {
    let timer = 0
    const show = () => {
      clearTimeout(timer)
      timer = 0
      setStored(page.getState())
    }
    const stop = page.subscribe(({ playing }) => {
      if (!playing) show()
      else timer ||= window.setTimeout(show, milliseconds)
    })
    show()
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [page, milliseconds])
  return stored
}

/** Does something now and with each change, past React: what moves with every step of the clock. */
export function useTicks({ page }: Session, run: (stored: Stored) => void): void {
  const latest = useEffectEvent(run)
  // Also where the part itself was rendered anew.
  useEffect(() => latest(page.getState()))
  useEffect(() => page.subscribe((stored) => latest(stored)), [page])
}
