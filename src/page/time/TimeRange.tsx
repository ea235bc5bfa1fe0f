import { type ChangeEvent, type KeyboardEvent, type RefObject, useEffect, useEffectEvent } from 'react'
import { addMonths, type Day } from '../../core/time/day.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import styles from './TimeRange.module.css'

export interface TimeRangeProps {
  readonly label: string
  readonly kind: 'from' | 'to' | 'at'
  readonly domain: DayInterval
  readonly value: Day
  /** The date in words, which is what a screen reader hears. */
  readonly words: string
  readonly onChange: (day: Day) => void
  /** Where the slider moves, and is moved, past React: `value` and `words` are then only what it begins with. */
  readonly live?: RefObject<HTMLInputElement | null>
  /** Left and right arrow, where they mean a step of the clock and not a day. */
  readonly onStep?: (by: 1 | -1) => void
  /** Left and Right belong to the page around this one and do nothing here. */
  readonly quiet?: boolean
}

/** A native slider over the domain's days. Arrows move a day (or a step), PageUp and PageDown a month. */
export function TimeRange(props: TimeRangeProps) {
  const { label, kind, domain, value, words, onChange, onStep, quiet, live } = props
  const hear = useEffectEvent((event: Event) => {
    // React would look for listeners of its own at each step of a hand.
    event.stopPropagation()
    onChange((event.currentTarget as HTMLInputElement).valueAsNumber)
  })
  useEffect(() => {
    const slider = live?.current
    if (!slider) return
    const listener = (event: Event) => hear(event)
    slider.addEventListener('input', listener)
    return () => slider.removeEventListener('input', listener)
  }, [live])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { key } = event
    if (quiet && (key === 'ArrowLeft' || key === 'ArrowRight')) event.preventDefault()
    else if (key === 'PageUp' || key === 'PageDown') {
      event.preventDefault()
      const day = addMonths(event.currentTarget.valueAsNumber, key === 'PageUp' ? 1 : -1)
      onChange(Math.min(domain.to, Math.max(domain.from, day)))
    } else if (onStep && (key === 'ArrowRight' || key === 'ArrowUp')) {
      event.preventDefault()
      onStep(1)
    } else if (onStep && (key === 'ArrowLeft' || key === 'ArrowDown')) {
      event.preventDefault()
      onStep(-1)
    }
  }

  return (
    <input
      ref={live}
      type="range"
      className={styles.range}
      data-kind={kind}
      aria-label={label}
      aria-valuetext={live ? undefined : words}
      min={domain.from}
      max={domain.to}
      step={1}
      {...(live
        ? { defaultValue: value }
        : {
            value,
            onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.currentTarget.valueAsNumber),
          })}
      onKeyDown={onKeyDown}
    />
  )
}
