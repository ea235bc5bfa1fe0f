import { useEffect, useEffectEvent } from 'react'

/** What leads through what is presented. */
export interface Lead {
  readonly next: () => void
  readonly back: () => void
  readonly first: () => void
  readonly last: () => void
}

interface Remote extends Lead {
  readonly blank: () => void
  readonly notes: () => void
  readonly leave: () => void
  /** Hears that full screen is refused. */
  readonly fullScreenRefused: () => void
}

/** Keys of presenters' remotes and of those who stand at the machine. */
const KEYS: { readonly [key: string]: Exclude<keyof Remote, 'fullScreenRefused'> | 'fullScreen' } = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  f: 'fullScreen',
  n: 'notes',
  Escape: 'leave',
}

/** What takes a space or an arrow itself. */
const TAKES = 'button, a, input, select, textarea, summary'

/** Listens to a remote while `on`; the function it gives takes keys from another window. */
export function useRemote(on: boolean, remote: Remote): (event: KeyboardEvent) => void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, metaKey, ctrlKey, altKey } = event
    const does = KEYS[key]
    if (!does || metaKey || ctrlKey || altKey) return
    const isInControl = target instanceof Element && target.closest(TAKES) !== null
    if (isInControl && (key === ' ' || target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (does === 'fullScreen') void toggleFullScreen().catch(remote.fullScreenRefused)
    else remote[does]()
  })
  useEffect(() => {
    if (!on) return
    const hear = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [on])
  return press
}

/** Rejects where a browser or a frame refuses it, or knows no such thing. */
async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}
