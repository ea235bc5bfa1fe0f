import type { BinUnit } from '../../../cells/bins.ts'
import type { OverlayName } from '../../../core/link/overlays.ts'
import type { Weight } from '../../../core/link/state.ts'
import type { SortKey } from '../../../core/question.ts'
import { card, claims, details, fields, placeList } from './card.ts'
import { clusters } from './clusters.ts'
import { compare } from './compare.ts'
import { filterPanel } from './filter-panel.ts'
import { counted, number } from './format.ts'
import { measures, methods, reach } from './measures.ts'
import { narration } from './narration.ts'
import { ownData } from './own-data.ts'
import { paper, pictures } from './pictures.ts'
import { reading, sources } from './sources.ts'
import { lengthOf, store } from './store.ts'
import { story } from './story.ts'
import { citing, embedding, saving, take, taking } from './taking.ts'

/** What the parts say that are loaded when a reader opens them: measures, methods, sources, a file of their own. In English. */
export const panels = {
  narration,
  /** Switches for what the map draws of the measures. */
  overlays: {
    rings: 'Distance rings',
    hull: 'Hull',
    hull95: '95 % hull',
    ellipse: 'Ellipse',
    path: 'Path of the yearly centres',
    arcs: 'Path from the base, numbered',
    clusters: 'Outlines on the map',
  } satisfies Record<OverlayName, string>,
  timeSettings: {
    /** What bars of the time row and numbers on the map count. */
    counting: 'Bars and numbers count',
    weights: { incidents: 'Incidents', killed: 'Killed' } satisfies { readonly [W in Weight]: string },
    noTolls: 'Incidents: these data have no figures of killed.',
    period: 'Period',
    from: 'From',
    to: 'To',
    allOfIt: 'All of it',
    clock: 'Clock',
    speedLabel: 'Speed',
    usualSpeed: '20 to 40 seconds in all',
    shownGroup: 'Shown',
    windowOf: 'Window of',
    certainOnly: 'Certain only: leave out what may have happened outside the window',
    readTranscript: 'Transcript of the run',
    key: 'Key',
    /** How the bars of the time row are drawn. */
    scale: 'A bar’s height is the square root of its number: half as high is a quarter as many.',
  },
  /** What stands for incidents where they are too many for marks of their own. */
  cells: {
    from: ({ count }: { count: number }) => `${counted(count, 'incident', 'incidents')} in a square`,
    to: ({ count }: { count: number }) => number(count),
    gathers: ({ km, unit }: { km: number; unit: BinUnit }) =>
      `Counts are exact. Each square gathers the incidents of ${lengthOf(km)} at this zoom; time is counted by ${unit}. Where at most 50,000 incidents are in sight, each has a mark of its own.`,
  },
  card,
  filterPanel,
  table: {
    title: 'Table of incidents in time',
    /** Shows the columns of the data beside those that are said in words. */
    allColumns: 'All columns, as they stand in the data',
    columns: {
      date: 'Date',
      title: 'Title',
      place: 'Place',
      kind: 'Kind',
      killed: 'Killed',
      sources: 'Sources',
    } satisfies { readonly [K in SortKey]: string },
    /** On the heading of a column of a reader's file. */
    makeFilter: ({ name }: { name: string }) => `Make ${name} a filter`,
  },
  placeList,
  details,
  claims,
  embedding,
  fields,
  measures,
  reach,
  clusters,
  compare,
  methods,
  saving,
  take,
  citing,
  taking,
  pictures,
  paper,
  sources,
  reading,
  ownData,
  store,
  story,
  /** What the build writes into the pages: where no script runs, and for search engines. */
  site: {
    credit:
      'Natural Earth · GeoNames. This browser runs no script: the map stands still. What is known to a country only, or has no place, is in the list.',
    moreInData: ({ n }: { n: number }) => `${number(n)} more are in the data.`,
    fullView: 'Full view',
    asGeoJson: 'All incidents as GeoJSON',
    description: ({ subtitle }: { subtitle: string }) =>
      `${subtitle}. Dated, placed incidents with the document that each figure comes from.`,
    /** What the files that are handed out hold, whatever a page shows first. */
    holds: (n: { all: number; incidents: number; signals: number; context: number; aggregates: number }) =>
      `${number(n.all)} features: ${number(n.incidents)} incidents, ${number(n.signals)} warnings and threats, ${number(n.context)} of context, ${number(n.aggregates)} totals.`,
  },
}
