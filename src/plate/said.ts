import { printLink } from '../core/link/permalink.ts'
import type { PresentClasses } from '../core/table/classing.ts'
import { isOwnFile } from '../core/table/dataset.ts'
import { isRestricted } from '../core/table/terms.ts'
import type { Toll } from '../core/table/toll.ts'
import type { Gap } from '../core/time/gaps.ts'
import type { View } from '../core/view.ts'
import { formatDay } from '../words/dates.ts'
import type { WholeLanguage } from '../words/language.ts'
import type { Names } from '../words/names.ts'
import { type SentenceFacts, sentence } from '../words/sentence.ts'
import { valueNames } from '../words/value-names.ts'
import { whoseWords, windowWords } from '../words/view-words.ts'
import type { Said, Stamp } from './layout.ts'
import { legendItems } from './legend.ts'

/** Sources that are named; of more their number is said. */
const MOST_SOURCES = 6

/** What a picture says whatever day it is of. */
export interface PictureAbout {
  readonly site: string
  /** Whether lines from the base show how far the frontier has come. */
  readonly hasPath: boolean
  readonly classes: PresentClasses
}

export interface PictureFacts extends SentenceFacts {
  readonly view: View
  readonly names: Names<WholeLanguage>
  /** How many were killed in what is shown, where numbers count that. */
  readonly toll: Toll | null
}

/** What a picture says of a view. Its legend is for all of `shown`, its address leads to the last of them: of a film there are more than one. */
export function saidOf(
  facts: PictureFacts,
  shown: readonly View[],
  { site, hasPath, classes }: PictureAbout,
): Said {
  const { view, names, toll } = facts
  const { legend } = names.words
  const needs = {
    classes,
    coarse: shown.some(({ coarse }) => coarse > 0),
    stacks: true,
    path: hasPath,
    possible: view.intervals && !view.state.certain,
    // A still has no time in which something could fade, and a film ends in one.
    fades: false,
  }
  return {
    title: view.info.title,
    whose: whoseLine(view, names),
    sentence: sentence(facts).text,
    legend: legendItems(needs, names.words, valueNames(classes.by, view.info, names)),
    notes: [...(toll ? [legend.toll(toll)] : []), ...(classes.several ? [legend.several] : [])],
    ...provenanceOf(shown.at(-1) ?? view, names, site),
  }
}

/** What is written on the map. */
export function stampOf(view: View, gap: Gap | null, told: Stamp['told'], { words }: Names): Stamp {
  return {
    date: formatDay(view.at, words.lang),
    under: gap ? words.time.gap(gap.length) : windowWords(view, words),
    told,
  }
}

function whoseLine(view: View, names: Names<WholeLanguage>): string | null {
  const whose = whoseWords(view, names)
  return whose === null ? null : names.words.pictures.whose({ whose })
}

/**
 * The sources in short, version and licence, and the address, which is left out where it does not lead to the data: those of a
 * reader's own file are not behind any. What a provider's terms ask for is said in their words.
 */
export function provenanceOf(
  { info, state, at }: View,
  { words }: Names<WholeLanguage>,
  site: string,
): Pick<Said, 'sources' | 'data' | 'address'> {
  const { pictures } = words
  const named = info.sources.slice(0, MOST_SOURCES).map(({ title, authors, publisher, published }) => ({
    by: publisher ?? authors[0] ?? title ?? words.sources.untitled,
    year: published.earliest.slice(0, 4),
  }))
  const sources = pictures.sources({ named, more: info.sources.length - named.length })
  if (isOwnFile(info)) {
    const own = isRestricted(info) ? pictures.restricted : pictures.ownFile
    return { sources: named.length > 0 ? sources : null, data: own({ name: info.title }), address: null }
  }
  const { version, licence } = info
  const link = decodeURIComponent(printLink({ ...state, at, play: false }, info.group))
  return {
    sources,
    data: pictures.data({ version, licence }),
    address: `${site.replace(/^https?:\/\//, '')}?${link}`,
  }
}
