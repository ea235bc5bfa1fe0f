import type { Tab } from '../../core/link/panels.ts'
import { filters, kinds, values } from './en/facets.ts'
import { failures } from './en/failures.ts'
import { counted, LANG, number } from './en/format.ts'
import { figures, incidents } from './en/incidents.ts'
import { link } from './en/link.ts'
import { legend, map } from './en/map.ts'
import { data, notices } from './en/notices.ts'
import { page } from './en/page.ts'
import { sentence, whose } from './en/sentence.ts'
import { time, timeKey } from './en/time.ts'

/**
 * What the pages say at once, in English; what their lazily loaded parts say is in en/panels.ts. Every other language is
 * one file with both: English alone is in the first load, and has to be light.
 * A text is a string, or a function of facts where it depends on some; counts come in as numbers, days and names as they
 * are written in the language.
 */
export const en = {
  /** BCP 47 tag: what `lang` in a link asks for, `<html lang>`, and the locale of numbers, dates and lists. */
  lang: LANG,
  dir: 'ltr' as 'ltr' | 'rtl',
  page,
  sentence,
  whose,
  map,
  time,
  timeKey,
  /** What a screen reader is told beside the steps of the clock. */
  said: {
    results: ({ shown, passing }: { shown: number; passing: number }) =>
      passing === 0
        ? 'No incident passes these filters.'
        : shown === 0
          ? `No incident lies in this time; ${number(passing)} at other times.`
          : `${counted(shown, 'incident', 'incidents')} in this time, ${number(passing)} at any time.`,
    card: (said: { kind: string; title: string; place: string; date: string; figure: string }) =>
      `Card opened: ${[said.title, said.kind, said.figure, said.place, said.date].filter(Boolean).join(', ')}.`,
    place: ({ n }: { n: number }) => `List opened: ${counted(n, 'incident', 'incidents')} close together.`,
    window: ({ n }: { n: number }) => `List opened: ${counted(n, 'incident', 'incidents')}.`,
  },
  legend,
  /** Tabs of the panel. */
  panels: {
    incidents: 'Incidents',
    filters: 'Filters',
    reach: 'Reach',
    clusters: 'Clusters',
    sources: 'Sources',
  } satisfies Record<Tab, string>,
  empty: {
    noneInTime: ({ elsewhere }: { elsewhere: number }) =>
      `No incident lies in this time. ${number(elsewhere)} that pass the filters lie at other times.`,
    nonePasses: 'No incident passes these filters.',
    silence: ({ documents }: { documents: number }) =>
      `Not reported is not the same as not happened: the map knows what ${number(documents)} ${documents === 1 ? 'document says' : 'documents say'}.`,
    showAllTime: 'Show all of time',
    clearFilters: 'Clear the filters',
  },
  filters,
  values,
  kinds,
  figures,
  incidents,
  storiesDialog: { open: 'Stories', title: 'Stories' },
  takeDialog: { open: 'Take along', title: 'Take this view along' },
  embed: {
    fullView: 'Open full view',
    /** Read after it. */
    newWindow: 'in a new window',
    lines: 'Incidents shown',
    list: ({ n }: { n: number }) => `List of ${counted(n, 'incident', 'incidents')}`,
  },
  link,
  data,
  notices,
  failures,
}
