import type { Said, Stamp } from './layout.ts'

/** What every form carries in which a view leaves the page, so that it is understood away from it. */
export const CARRIED = [
  'title',
  'whose',
  'sentence',
  'date',
  'legend',
  'scale',
  'sources',
  'address',
  'version',
] as const

export type Carried = (typeof CARRIED)[number]

/** The words by which each of them is known in a form, with the version and the scale as they are said there. */
export function carriedWords(
  said: Said,
  { date }: Pick<Stamp, 'date'>,
  { version, scale }: Readonly<Record<'version' | 'scale', string>>,
): Readonly<Record<Carried, readonly string[]>> {
  const { title, whose, sentence, legend, sources, address } = said
  const of = (words: string | null) => (words === null ? [] : [words])
  return {
    title: [title],
    whose: of(whose),
    sentence: [sentence],
    date: [date],
    legend: legend.map(({ words }) => words),
    scale: [scale],
    sources: of(sources),
    address: of(address),
    version: [version],
  }
}
