import { printLink } from '../core/permalink.ts'
import { sentence } from '../core/sentence.ts'
import type { Part } from '../core/state.ts'
import type { Player } from '../state/player.ts'
import { Icon } from '../ui/Icon.tsx'
import { MapStage } from '../ui/MapStage.tsx'
import { Narrator } from '../ui/Narrator.tsx'
import { SentenceLine } from '../ui/SentenceLine.tsx'
import { PlayerTimeBar } from '../ui/time/PlayerTimeBar.tsx'
import { useFacts } from '../ui/useFacts.ts'
import { useShown } from '../ui/useView.ts'
import styles from './Embed.module.css'

/** The page for other sites: map, time, legend and card at any width, and the way to the full view. */
export function Embed({ player }: { player: Player }) {
  const { dataset, view } = useShown()
  const facts = useFacts()
  const { ui } = view.state
  const shows = (part: Part) => ui === null || ui.includes(part)
  const query = printLink({ ...view.state, ui: null, present: false, play: false })
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          {shows('title') && <h1>{dataset.info.title}</h1>}
          {shows('sentence') && <SentenceLine sentence={sentence(facts)} />}
        </div>
        <a
          className={styles.full}
          href={`${import.meta.env.BASE_URL}${query ? `?${query}` : ''}`}
          target="_blank"
          rel="noopener"
        >
          <Icon name="expand" size={16} />
          Open full view
        </a>
      </header>
      <main className={styles.map} aria-label="Map">
        <MapStage cooperative card={shows('card')} legend={shows('legend')} controls={shows('controls')} />
      </main>
      {shows('time') && (
        <div className={styles.time}>
          <PlayerTimeBar player={player} />
        </div>
      )}
      <Narrator />
    </div>
  )
}
