import type { Player } from '../../state/player.ts'
import { useFirsts } from '../useFacts.ts'
import { useActions, useApp } from '../useStore.ts'
import { useShown } from '../useView.ts'
import { TimeBar } from './TimeBar.tsx'

/** The time row, tied to the player. Both pages have it. */
export function PlayerTimeBar({ player }: { player: Player }) {
  const { view, names } = useShown()
  const actions = useActions()
  const playing = useApp((app) => app.playing)
  const gap = useApp((app) => app.gap)
  const { firsts, words } = useFirsts()
  return (
    <TimeBar
      view={view}
      firsts={firsts}
      firstWords={words}
      run={player.run()}
      lang={names.lang}
      playing={playing}
      gap={gap}
      quietKeys={view.state.present}
      onToggle={player.toggle}
      onStep={player.step}
      onJump={player.jump}
      onScrub={actions.scrub}
      onPeriod={actions.setPeriod}
      onClearPeriod={actions.clearPeriod}
      onSet={actions.set}
    />
  )
}
