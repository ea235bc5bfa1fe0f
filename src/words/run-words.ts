import { type Day, partsOf } from '../core/time/day.ts'
import type { DayInterval } from '../core/time/interval.ts'
import { elapsedAt, endsOf, type Run } from '../core/time/run.ts'
import { formatShort } from './dates.ts'
import type { Language } from './language.ts'

/** What the play button says while nothing plays: how far it plays and how long that takes, or that it starts over. */
export function playWords(run: Run | null, at: Day, ended: boolean, words: Language): string {
  const ends = run && endsOf(run)
  if (!ends) return words.time.nothingToPlay
  const isOver = at >= ends.to
  if (isOver && ended) return words.time.again
  const [from, to] = spanWords(ends, words.lang)
  const seconds = (milliseconds: number) => Math.max(1, Math.round(milliseconds / 1000))
  const isWhole = isOver || at <= ends.from
  return isWhole
    ? words.time.playFrom({ from, to, seconds: seconds(run.totalMs) })
    : words.time.playOn({ to, seconds: seconds(run.totalMs - elapsedAt(run, at)) })
}

/** The longest that the play button says of a run, playing or not: room for this much lets nothing beside it move. */
export function longestPlayWords(run: Run | null, words: Language): string {
  const ends = run && endsOf(run)
  if (!ends) return playWords(run, 0, false, words)
  // The less is left, the shorter it is.
  const said = [
    playWords(run, ends.from, false, words),
    playWords(run, ends.from + 1, false, words),
    playWords(run, ends.to, true, words),
    words.time.pause,
  ]
  return said.reduce((longest, one) => (one.length > longest.length ? one : longest))
}

/** First and last day in as few words as tell them apart: "2015" and "2024", "1 Jan" and "3 Mar 2024". */
function spanWords({ from, to }: DayInterval, lang: string): readonly [string, string] {
  const isOneYear = partsOf(from).year === partsOf(to).year
  return isOneYear
    ? [formatShort(from, 'day', lang), formatShort(to, 'day and year', lang)]
    : [formatShort(from, 'year', lang), formatShort(to, 'year', lang)]
}
