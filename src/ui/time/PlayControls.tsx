import { memo } from 'react'
import type { Mode } from '../../core/state.ts'
import { Button } from '../Button.tsx'
import { Segmented } from '../Segmented.tsx'
import styles from './TimeBar.module.css'

const MODES = [
  { value: 'cumulative', label: 'So far', title: 'Everything from the start of the period to the playhead' },
  { value: 'window', label: 'Window', title: 'A window of fixed length that ends at the playhead' },
  { value: 'instant', label: 'Step', title: 'Only what happened at this step' },
] as const

/** Play, the steps beside it, and the mode. */
export const PlayControls = memo(function PlayControls(props: {
  playing: boolean
  /** The playhead stands at the end: play starts over. */
  ended: boolean
  mode: Mode
  /** Whether reach grows again after the playhead. */
  nextFirst: boolean
  onToggle: () => void
  onStep: (by: 1 | -1) => void
  onNextFirst: () => void
  onMode: (mode: Mode) => void
}) {
  const { playing, ended } = props
  return (
    <>
      <div className={styles.row}>
        <Button
          look="round"
          icon="previous"
          aria-label="Previous incident"
          onClick={() => props.onStep(-1)}
        />
        <Button
          look="time"
          icon={playing ? 'pause' : ended ? 'replay' : 'play'}
          aria-label={playing ? 'Pause' : ended ? 'Play from the beginning' : 'Play'}
          onClick={props.onToggle}
        />
        <Button look="round" icon="next" aria-label="Next incident" onClick={() => props.onStep(1)} />
        <Button
          look="round"
          icon="flag"
          className={styles.first}
          aria-label="Next first: new country or new farthest"
          title="Next first: new country or new farthest"
          disabled={!props.nextFirst}
          onClick={props.onNextFirst}
        />
      </div>
      <Segmented legend="What is shown" options={MODES} value={props.mode} onChange={props.onMode} />
    </>
  )
})
