import { printLink } from '../core/link/permalink.ts'
import type { Session } from './session.ts'

/** Longest that the address lags behind, milliseconds: browsers let it be changed some times a second at most. */
const LAG_MS = 400

/** Keeps the page's address that of what is shown, while nothing plays. */
export function keepAddress({ page }: Session): void {
  let timer = 0
  const write = () => {
    timer = 0
    const { store, state, playing } = page.getState()
    if (!store || playing) return
    const link = printLink(state, store.info.group)
    history.replaceState(history.state, '', link === '' ? location.pathname : `?${link}`)
  }
  page.subscribe(({ state, playing }, before) => {
    if (playing || (state === before.state && playing === before.playing)) return
    if (timer === 0) timer = window.setTimeout(write, LAG_MS)
  })
}
