import type { Problem } from '../core/link/problem.ts'
import type { ProfileName } from '../core/record/own-data.ts'
import type { Fault } from '../core/table/data-fault.ts'
import type { Facet } from '../core/table/facets.ts'

/** What a page has to tell its reader once, as a code and facts. `words.notices` says each of them. */
export type Message =
  | { readonly code: 'linkProblem'; readonly problem: Problem }
  | { readonly code: 'valuesUnknown'; readonly facet: Facet; readonly values: readonly string[] }
  /** What marks are told apart by is a column that the data have not, or not with several values: it is left out. */
  | { readonly code: 'columnUnknown'; readonly name: string }
  | { readonly code: 'incidentUnknown'; readonly id: string }
  | { readonly code: 'storyUnknown'; readonly id: string }
  | { readonly code: 'chapterUnknown'; readonly chapter: number; readonly of: number }
  /** A link is pinned to another version of the data than the one that is shown. Incidents added and corrected since, titles of those withdrawn. */
  | {
      readonly code: 'otherVersion'
      readonly pinned: string
      readonly served: string
      readonly added: number
      readonly corrected: number
      readonly withdrawn: readonly string[]
    }
  | { readonly code: 'versionUnknown'; readonly pinned: string; readonly served: string }
  | { readonly code: 'textsMissing'; readonly fault: Fault }
  /** The texts that a search looks into are on their way. */
  | { readonly code: 'searchWaits' }
  | { readonly code: 'languageFailed'; readonly lang: string }
  /** A link asked for a language that there is nothing for. */
  | { readonly code: 'languageUnknown'; readonly lang: string }
  | { readonly code: 'linkCopied' }
  /** A link was asked for to data that no link carries. */
  | { readonly code: 'linkWithoutData'; readonly name: string; readonly provider: ProfileName | null }
  /** An entry of the history, or a page that is loaded anew, is of a file that is not open any more. */
  | { readonly code: 'ownNotOpen'; readonly name: string }
  | { readonly code: 'styleMissing' }
  | { readonly code: 'copyRefused'; readonly address: string }
  | { readonly code: 'windowRefused'; readonly address: string }
  /** `shown` of `of` rows are incidents now. */
  | { readonly code: 'fileOpened'; readonly name: string; readonly shown: number; readonly of: number }

/** The message of a code. */
export type MessageOf<C extends Message['code']> = Extract<Message, { readonly code: C }>

/** Why a page has no data: what is wrong with a file, or a fault of the page itself. */
export type Failure = Fault | { readonly code: 'unexpected'; readonly what: string }

/** What is wrong with a map: `words.failures.map` says it. */
export type MapTrouble =
  | 'slow'
  | 'offline'
  | 'unreachable'
  | 'outdated'
  | 'failed'
  | 'noWebgl'
  | 'basemapMissing'
  | 'basemapPartly'
  | 'contextLost'
