import { useEffect, useRef, useState } from 'react'
import { printLink } from '../core/permalink.ts'
import { sentence } from '../core/sentence.ts'
import type { Part } from '../core/state.ts'
import type { Player } from '../state/player.ts'
import type { MapStatus } from '../state/store.ts'
import { MapStage } from '../ui/MapStage.tsx'
import { Narrator } from '../ui/Narrator.tsx'
import { SentenceLine } from '../ui/SentenceLine.tsx'
import { PlayerTimeBar } from '../ui/time/PlayerTimeBar.tsx'
import { useFacts } from '../ui/useFacts.ts'
import { useMedia } from '../ui/useMedia.ts'
import { useActions, useApp } from '../ui/useStore.ts'
import { useShown } from '../ui/useView.ts'
import styles from './Embed.module.css'
import { FullViewLink } from './FullViewLink.tsx'
import { wantedHeight } from './height.ts'
import { Lines } from './Lines.tsx'
import { type Land, loadLand } from './land.ts'
import { Poster } from './Poster.tsx'

export interface EmbedProps {
  readonly player: Player
  /** Whether the frame is in sight: only then is there a map. */
  readonly seen: boolean
  /** Where the outlines of the land are. */
  readonly landAddress: string
  readonly onHeight: (height: number) => void
}

const DRAWN: ReadonlySet<MapStatus['status']> = new Set(['ready', 'basemap-missing', 'context-restored'])
const WITHOUT_MAP: ReadonlySet<MapStatus['status']> = new Set(['no-webgl', 'failed'])

/** The page for other sites: map, time, legend and card at any width, and the way to the full view. */
export function Embed({ player, seen, landAddress, onHeight }: EmbedProps) {
  const { dataset, view } = useShown()
  const facts = useFacts()
  const actions = useActions()
  const map = useApp((app) => app.map.status)
  const printing = useMedia('print')
  const [land, setLand] = useState<Land | null>(null)
  const head = useRef<HTMLElement>(null)
  const time = useRef<HTMLDivElement>(null)
  const { ui } = view.state
  const shows = (part: Part) => ui === null || ui.includes(part)
  const hasTime = shows('time')
  const query = printLink({ ...view.state, ui: null, present: false, play: false })
  const address = new URL(`${import.meta.env.BASE_URL}${query ? `?${query}` : ''}`, location.href).href

  useEffect(() => void loadLand(landAddress).then(setLand), [landAddress])

  useEffect(() => {
    // A map that comes back starts anew: until it has drawn, the picture stands in for it.
    if (!seen) actions.mapStatus({ status: 'loading', words: '' })
  }, [seen, actions])

  useEffect(() => {
    const parts = hasTime ? [head.current, time.current] : [head.current]
    const tell = () => onHeight(wantedHeight(document.documentElement.clientWidth, parts))
    const observer = new ResizeObserver(tell)
    for (const part of [document.documentElement, ...parts]) if (part) observer.observe(part)
    return () => observer.disconnect()
  }, [onHeight, hasTime])

  return (
    <div className={styles.page} data-map={WITHOUT_MAP.has(map) ? 'none' : undefined}>
      <header className={styles.head} ref={head}>
        <div>
          {shows('title') && <h1>{dataset.info.title}</h1>}
          {shows('sentence') && <SentenceLine sentence={sentence(facts)} />}
        </div>
        <FullViewLink address={address} />
      </header>
      <main className={styles.map} aria-label="Map">
        <MapStage
          cooperative
          live={seen}
          standIn={<Poster land={land} shown={!DRAWN.has(map) || printing} />}
          card={shows('card')}
          legend={shows('legend')}
          controls={shows('controls')}
        />
      </main>
      {WITHOUT_MAP.has(map) && <Lines />}
      {hasTime && (
        <div className={styles.time} ref={time}>
          <PlayerTimeBar player={player} />
        </div>
      )}
      <Narrator />
    </div>
  )
}
