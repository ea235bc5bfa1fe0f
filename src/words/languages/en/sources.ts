import type { Part } from '../../parts.ts'
import { counted, number } from './format.ts'

export const sources = {
  /** Of a file of the reader's own. */
  leadOwn: ({ documents }: { documents: number }) =>
    documents === 1
      ? 'The file names 1 source. What it does not report is not here; not reported is not the same as not happened.'
      : `The file names ${counted(documents, 'source', 'sources')}. What they do not report is not here; not reported is not the same as not happened.`,
  moreDocuments: ({ n }: { n: number }) => `And ${number(n)} more.`,
  partOfMatrix: ({ incidents, documents }: { incidents: number; documents: number }) =>
    `Shown are the first ${counted(incidents, 'incident', 'incidents')} and the first ${counted(documents, 'source', 'sources')}.`,
  lead: ({ documents }: { documents: number }) =>
    `Everything on the map comes from ${number(documents)} published documents. What they do not report is not here; not reported is not the same as not happened.`,
  untitled: 'Untitled',
  /** Who wrote and published a document, and when, without days where they are not known; `rewrites` is whose text it takes up. */
  document: (of: { by: readonly string[]; earliest: string; latest: string; rewrites: string | null }) => {
    const days = of.earliest === of.latest ? of.earliest : `between ${of.earliest} and ${of.latest}`
    const published = days === '' ? '' : `; published ${days}`
    const rewrites = of.rewrites === null ? '' : `; rewrites ${of.rewrites} and is not counted beside it`
    return `${of.by.join(', ')}${published}${rewrites}`
  },
  coverage: 'Which document mentions what',
  paragraphs: ({ incidents }: { incidents: number }) =>
    `Paragraphs, for the ${number(incidents)} incidents that pass the filters. ≠ marks where independent documents differ.`,
  matrix: 'Coverage matrix',
  incident: 'Incident',
  differ: 'Independent documents differ',
  /** A document that mentions an incident, without saying in which paragraph. */
  mentioned: 'yes',
  leftOut: ({ n }: { n: number }) => `What was read and left out (${number(n)})`,
  leftOutLine: (of: {
    source: string
    locator: string
    what: string
    why: string
  }): Part<'where' | 'why'>[] => [
    { text: `${of.source}, ${of.locator}:`, element: 'where' },
    { text: ` ${of.what} ` },
    { text: of.why, element: 'why' },
  ],
  cite: 'To cite',
  take: 'To use elsewhere',
  files: {
    geojson: 'All features with claims and notes (GeoJSON)',
    table: 'All features as a table (CSV)',
    schema: 'What the fields are (JSON Schema)',
    package: 'Data package with a table schema',
    citation: 'Citation file (CFF)',
    licence: 'Licence',
    catalogue: 'Catalogue entry (DCAT)',
  },
  otherData: 'Other data',
  ownTitle: 'Data of your own',
  ownLead: ({ name }: { name: string }) =>
    `${name} is a file of yours. It stays on this device; nothing of it is sent anywhere, and no link or embed carries it.`,
  backTo: ({ title }: { title: string }) => `Back to ${title}`,
  openFile: 'Open a dataset of your own (CSV, Excel, GeoJSON, KML, GPX and others)',
  /** What stands for what a file does not say. */
  own: {
    subtitle: 'A file of your own: it stays on your device',
    licence: 'Not stated in the file.',
    blanks: { title: 'Untitled incident', summary: 'No summary is given.', place: 'Unnamed place' },
  },
}

/** A file of the reader's own: what of it can't be used as it stands. */
export const reading = {
  feature: ({ id, number: n }: { id: string | null; number: number }) => `feature ${id ?? n}`,
  what: {
    'too-large': ({ mb, most }: { mb: number; most: number }) =>
      `has ${number(mb)} MB, at most ${number(most)} MB can be read`,
    'not-json': ({ reason }: { reason: string }) => `is not JSON: ${reason}`,
    'not-a-collection': 'is not a GeoJSON FeatureCollection',
    'other-crs': ({ crs }: { crs: string }) =>
      `says that its coordinates are in ${crs}, not longitude and latitude in degrees (WGS84)`,
    'too-many-features': ({ n, most }: { n: number; most: number }) =>
      `has ${number(n)} features, at most ${number(most)} can be read`,
    missing: 'is missing',
    twice: 'is used twice',
    'not-a-feature': 'is not "Feature"',
    'too-long': ({ length, most }: { length: number; most: number }) =>
      `has ${number(length)} characters, at most ${number(most)} can be read`,
    'not-a-day': ({ given }: { given: string }) => `${given} is not a day (YYYY-MM-DD)`,
    'end-before-start': 'lies before the start',
    'not-a-word': ({ given, words }: { given: string; words: readonly string[] }) =>
      `${given} is none of ${words.join(', ')}`,
    'unknown-word': ({ given, words }: { given: string; words: readonly string[] }) =>
      `${given} is none of ${words.join(', ')}: it is kept as it stands, and a role like that is not counted`,
    'not-a-radius': ({ given, most }: { given: string; most: number }) =>
      `${given} is not a number of kilometres from 0 to ${most}`,
    'not-a-country': ({ given }: { given: string }) =>
      `${given} is not an ISO 3166-1 code of two capital letters`,
    'not-a-point': 'is not a Point',
    'no-degrees': ({ axis }: { axis: string }) => `has no ${axis}`,
    'beyond-degrees': ({ axis, degrees, most }: { axis: string; degrees: number; most: number }) =>
      `${axis} ${degrees} is not between -${most} and ${most}`,
    heights: ({ n }: { n: number }) => `${counted(n, 'height is', 'heights are')} not used`,
    cut: ({ length, most }: { length: number; most: number }) =>
      `has ${number(length)} characters and is cut to ${number(most)}`,
    'not-used': ({ given }: { given: string }) => `${given} can't be used and is left out`,
  },
  fix: {
    'too-large': 'Divide it into smaller files',
    'not-json': 'Save it as GeoJSON',
    'not-a-collection': 'Save it as a GeoJSON FeatureCollection',
    'other-crs': 'Save it in WGS84 (EPSG:4326)',
    'too-many-features': 'Divide it into smaller files',
    missing: 'Add it',
    twice: 'Give each feature its own id',
    'not-a-feature': 'Write "Feature"',
    'too-long': 'Shorten it',
    'not-a-day': 'Write a day that exists, a month (YYYY-MM) or a year (YYYY)',
    'end-before-start': 'Exchange start and end, or correct them',
    'not-a-word': 'Use one of these words, or leave it out',
    'unknown-word': 'Use one of these words where one is meant',
    'not-a-radius': 'Correct it, or leave it out',
    'not-a-country': 'Write a code such as "AF", or leave it out',
    'not-a-point': 'Give a point, or null where nothing is located',
    'no-degrees': 'Write [longitude, latitude] in degrees',
    'beyond-degrees': 'Write longitude first, then latitude, both in degrees',
    heights: 'Nothing needs to be done: places have no height here',
    cut: 'Shorten it',
    'not-used': 'Correct it, or leave it out',
  },
}
