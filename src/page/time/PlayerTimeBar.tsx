import { useCallback } from 'react'
import type { Player } from '../../state/player.ts'
import { useFirsts } from '../useFacts.ts'
import { useApp, usePage } from '../useStore.ts'
import { useShown } from '../useView.ts'
import { TimeBar } from './TimeBar.tsx'

/** The time row, tied to the player. Both pages have it. */
export function PlayerTimeBar({ player }: { player: Player }) {
  const { view, names } = useShown()
  const { store, view: viewOf, actions } = usePage()
  const playing = useApp((app) => app.playing)
  const ended = useApp((app) => app.ended)
  const gap = useApp((app) => app.gap)
  const { firsts, words } = useFirsts()
  const toNextFirst = useCallback(() => {
    const at = viewOf(store.getState().state)?.at ?? 0
    const next = firsts.find((first) => first.day > at)
    if (next) player.jump(next.day)
  }, [store, viewOf, firsts, player])
  return (
    <TimeBar
      view={view}
      firsts={firsts}
      firstWords={words}
      run={player.run()}
      words={names.words}
      playing={playing}
      ended={ended}
      gap={gap}
      quietKeys={view.state.present}
      onToggle={player.toggle}
      onStep={player.step}
      onNextFirst={toNextFirst}
      onScrub={actions.scrub}
      onPeriod={actions.setPeriod}
      onClearPeriod={actions.clearPeriod}
      onSet={actions.set}
    />
  )
}
