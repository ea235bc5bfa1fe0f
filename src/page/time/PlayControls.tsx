import { memo } from 'react'
import { MODES, type Mode } from '../../core/link/state.ts'
import { Button } from '../../kit/Button.tsx'
import { Segmented } from '../../kit/Segmented.tsx'
import { useWords } from '../../kit/useWords.ts'
import styles from './TimeBar.module.css'

/** Play, the steps beside it, and the mode. */
export const PlayControls = memo(function PlayControls(props: {
  playing: boolean
  /** What the play button says while nothing plays, and whether there is something to play. */
  play: string
  /** The longest that it says of this run. */
  longest: string
  plays: boolean
  mode: Mode
  /** Whether reach grows again after the playhead. */
  nextFirst: boolean
  /** What the buttons beside it go to, where that is no incident. */
  steps?: { readonly previous: string; readonly next: string }
  onToggle: () => void
  onStep: (by: 1 | -1) => void
  onNextFirst: () => void
  onMode: (mode: Mode) => void
}) {
  const { playing, play } = props
  const { time } = useWords()
  const { steps = time } = props
  return (
    <>
      <div className={styles.row}>
        <Button look="round" icon="previous" aria-label={steps.previous} onClick={() => props.onStep(-1)} />
        <Button
          look="time"
          icon={playing ? 'pause' : 'play'}
          className={styles.play}
          disabled={!props.plays && !playing}
          onClick={props.onToggle}
        >
          {/* The longest of its words keeps its place while others are said: nothing beside it moves. */}
          <span className={styles.says} data-longest={props.longest}>
            <span aria-hidden={playing} data-said={!playing}>
              {play}
            </span>
            <span aria-hidden={!playing} data-said={playing}>
              {time.pause}
            </span>
          </span>
        </Button>
        <Button look="round" icon="next" aria-label={steps.next} onClick={() => props.onStep(1)} />
        <Button
          look="round"
          icon="flag"
          className={styles.first}
          aria-label={time.nextFirst}
          title={time.nextFirst}
          disabled={!props.nextFirst}
          onClick={props.onNextFirst}
        />
      </div>
      <Segmented
        legend={time.shown}
        options={MODES.map((mode) => ({ value: mode, ...time.modes[mode] }))}
        value={props.mode}
        onChange={props.onMode}
      />
    </>
  )
})
