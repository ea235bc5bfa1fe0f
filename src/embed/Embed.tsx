import { useEffect, useRef, useSyncExternalStore } from 'react'
import { printLink } from '../core/link/permalink.ts'
import type { Part } from '../core/link/state.ts'
import { useMedia } from '../kit/useMedia.ts'
import { loadLand } from '../page/land.ts'
import { MapStage } from '../page/map/MapStage.tsx'
import { lazyChunk } from '../page/parts/lazy-chunk.ts'
import { useLoading } from '../page/parts/lazyPart.tsx'
import { Printed } from '../page/print/Printed.tsx'
import { SentenceLine } from '../page/SentenceLine.tsx'
import { Status } from '../page/Status.tsx'
import type { Sight } from '../page/sight.ts'
import { PresentPart, StoryPart } from '../page/story/StoryPart.ts'
import { PlayerTimeBar } from '../page/time/PlayerTimeBar.tsx'
import { useFactsOf } from '../page/useFacts.ts'
import { useShownNow } from '../page/useShownNow.ts'
import { useActions, useApp } from '../page/useStore.ts'
import { useShown } from '../page/useView.ts'
import type { Player } from '../state/player.ts'
import type { MapStatus } from '../state/store.ts'
import { sentence } from '../words/sentence.ts'
import styles from './Embed.module.css'
import { FullViewLink } from './FullViewLink.tsx'
import { wantedHeight } from './height.ts'
import { Lines } from './Lines.tsx'
import { ListButton } from './ListButton.tsx'
import { Poster } from './Poster.tsx'

export interface EmbedProps {
  readonly player: Player
  /** Whether the frame is in sight: only then is there a map. */
  readonly seen: Sight
  readonly onHeight: (height: number) => void
}

const DRAWN: ReadonlySet<MapStatus['status']> = new Set(['ready', 'basemap-missing', 'context-restored'])
const WITHOUT_MAP: ReadonlySet<MapStatus['status']> = new Set(['no-webgl', 'failed'])

const landLoader = lazyChunk(loadLand)
/** What is rendered before it is known has a place for its map. */
const hasPlace = () => true

/** The page for other sites: map, time, legend and card at any width, and the way to the full view. */
export function Embed(props: EmbedProps) {
  const { player, onHeight } = props
  const seen = useSyncExternalStore(props.seen.subscribe, props.seen.now, hasPlace)
  const { dataset, view, names } = useShown()
  const actions = useActions()
  const map = useApp((app) => app.map.status)
  const printing = useMedia('print')
  const land = useLoading(landLoader).value
  const head = useRef<HTMLElement>(null)
  const time = useRef<HTMLDivElement>(null)
  const story = useRef<HTMLDivElement>(null)
  const { ui } = view.state
  const shows = (part: Part) => ui === null || ui.includes(part)
  const hasTime = shows('time')
  const isTold = view.state.story !== null
  const query = printLink({ ...view.state, ui: null, present: false, play: false }, dataset.info.group)
  const address = `${import.meta.env.BASE_URL}${query ? `?${query}` : ''}`

  useEffect(() => {
    // A map that comes back starts anew: until it has drawn, the picture stands in for it.
    if (!seen) actions.mapStatus({ status: 'loading', trouble: null })
  }, [seen, actions])

  // biome-ignore lint/correctness/useExhaustiveDependencies: which parts there are follows from both
  useEffect(() => {
    const parts = [head.current, time.current, story.current]
    const tell = () => onHeight(wantedHeight(document.documentElement.clientWidth, parts))
    const observer = new ResizeObserver(tell)
    for (const part of [document.documentElement, ...parts]) if (part) observer.observe(part)
    return () => observer.disconnect()
  }, [onHeight, hasTime, isTold])

  const poster = <Poster land={land} shown={!DRAWN.has(map) || printing} />
  if (view.state.present)
    return <PresentPart player={player} live={seen} standIn={poster} framed={window.parent !== window} />

  return (
    <>
      <div className={styles.page} data-map={WITHOUT_MAP.has(map) ? 'none' : undefined}>
        <header className={styles.head} ref={head}>
          {shows('title') && (
            <h1 dir="auto" data-part="title">
              {dataset.info.title}
            </h1>
          )}
          {shows('sentence') && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box without controls is reached with the keyboard
            <div className={styles.says} tabIndex={0} data-part="sentence">
              <Saying />
            </div>
          )}
          {shows('card') && <ListButton />}
          <FullViewLink address={address} />
        </header>
        <main className={styles.map} aria-label={names.words.map.title}>
          <MapStage
            cooperative
            live={seen}
            standIn={poster}
            card={shows('card')}
            legend={shows('legend')}
            controls={shows('controls') && !WITHOUT_MAP.has(map)}
          />
        </main>
        {WITHOUT_MAP.has(map) && <Lines />}
        {isTold && (
          <div className={styles.story} ref={story}>
            <StoryPart player={player} />
          </div>
        )}
        {hasTime && (
          <div className={styles.time} ref={time} data-part="time">
            <PlayerTimeBar player={player} />
          </div>
        )}
        <Status />
      </div>
      <Printed address={() => new URL(address, location.href).href} />
    </>
  )
}

/** A part of its own: it follows the clock more closely than the rest. */
function Saying() {
  return <SentenceLine sentence={sentence(useFactsOf(useShownNow()))} />
}
