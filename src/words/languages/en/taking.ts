import type { EmbedSizeName, EmbedStart, EmbedUse } from '../../../core/link/embed-code.ts'
import type { Part as EmbedPart, Theme } from '../../../core/link/state.ts'
import type { ProfileName } from '../../../core/record/own-data.ts'
import { counted, number, providerName } from './format.ts'

/** A file of the reader's own, kept on the device or saved as one file. */
export const saving = {
  title: 'Kept on this device',
  keep: 'Keep on this device',
  save: 'Save as one file',
  what: 'Kept and saved are the file as it was, how its columns are read, whose reach it is about, the base and the view. Whoever opens the saved file sees the same; so does geodata import.',
  kept: 'Kept on this device: Sources has it, whenever this page is opened here.',
  saved: ({ name }: { name: string }) => `${name} was given to your browser to save.`,
  failed: 'It could not be kept or saved: the browser does not allow it, or the device is full.',
  size: ({ bytes }: { bytes: number }) =>
    bytes < 1e6
      ? `${number(Math.max(1, Math.round(bytes / 1e3)))} kB`
      : `${number(Math.round(bytes / 1e5) / 10)} MB`,
  open: 'Open',
  openNamed: ({ name }: { name: string }) => `Open ${name}`,
  forget: 'Forget',
  forgetNamed: ({ name }: { name: string }) => `Forget ${name}`,
  forgotten: ({ name }: { name: string }) => `${name} is no longer kept on this device.`,
  gone: ({ name }: { name: string }) => `${name} is not here any more.`,
}

/** The rows that are shown, as files. */
/** The view, taken along in one of several forms. */
export const take = {
  panes: { picture: 'Picture', film: 'Film', data: 'Data', cite: 'Cite', embed: 'Embed' },
}

export const citing = {
  lead: 'The data as they are shown here, with the sentence that says what is shown and the link that leads back.',
  ownFile: ({ name }: { name: string }) =>
    `${name} is a file of your own: cite it as whoever made it asks. What it says of that:`,
  pin: ({ version }: { version: string }) => `Pin version ${version} of the data`,
  pinHint:
    'Where the site has another version by then, the page says what was added, corrected or withdrawn since.',
  forms: { text: 'Text', bibtex: 'BibTeX', csl: 'CSL-JSON, for Zotero and others' },
  text: ({
    authors,
    year,
    title,
    version,
    sentence,
    accessed,
    address,
  }: {
    authors: string
    year: number | null
    title: string
    version: string
    sentence: string
    accessed: string
    address: string
  }) =>
    `${authors}${year === null ? '' : ` (${year})`}. ${title}, version ${version} [data set]. ${sentence} Accessed ${accessed}. ${address}`,
}

export const taking = {
  lead: ({ n }: { n: number }) =>
    `${counted(n, 'incident', 'incidents')}: what passes the filters and is shown at this day. GeoJSON and the package say what was asked, of which version, and how to cite it; a CSV has no room for that.`,
  forms: {
    package: 'Package (zip: CSV, GeoJSON, description)',
    csv: 'CSV alone',
    geojson: 'GeoJSON',
  },
  oneFile: ({ size }: { size: string }) => `This page as one HTML file (about ${size})`,
  oneFileIs:
    'It opens from disk without a network: map, time, list, filters, cards and stories, with the data as they are now.',
  making: 'Being made …',
  saved: ({ missing }: { missing: number }) =>
    missing === 0
      ? 'Given to your browser to save.'
      : `Given to your browser to save, without ${counted(missing, 'incident', 'incidents')}: the texts are missing.`,
  failed: 'The file could not be made. Try it again.',
  restricted: ({ name, provider }: { name: string; provider: ProfileName | null }) =>
    `${providerName(provider)} does not allow that its rows, and with them those of ${name}, are handed on. So there is no file, link or embed of them here. Figures may be published with the citation that the provider asks for.`,
  /** The text of the package for people. */
  readme: (about: {
    dataset: string
    version: string
    licence: string
    citation: string
    sentence: string
    query: string
    from: string
    to: string
    incidents: number
    of: number
  }) =>
    [
      about.dataset,
      '',
      about.sentence,
      '',
      `${about.incidents} of ${about.of} incidents of the dataset, ${about.from} to ${about.to}.`,
      `Version: ${about.version === '' ? 'none; a file of the reader’s own' : about.version}`,
      `Licence: ${about.licence}`,
      `To cite: ${about.citation}`,
      `The view: ?${about.query}`,
      '',
      'incidents.csv: a row for each incident. An empty cell is what is not known; killed_low, killed_best and killed_high are the smallest,',
      'the best and the largest figure. An apostrophe before =, +, - or @ keeps a spreadsheet from taking a text for a formula.',
      'incidents.geojson: the same with the claims of each document. datapackage.json: what the columns are.',
      'What is not reported is not here, and not reported is not the same as not happened.',
      '',
    ].join('\n'),
}

export const embedding = {
  width: 'Width',
  sizes: {
    ...{ responsive: 'As wide as the text', small: '320', medium: '600', large: '960', slide: '16:9' },
    own: 'Other',
  } satisfies Record<EmbedSizeName | 'own', string>,
  ownWidth: 'Width, pixels',
  ownHeight: 'Height, pixels',
  use: 'For',
  uses: { article: 'An article', slide: 'A slide' } satisfies Record<EmbedUse, string>,
  linkText: 'Words of the link, where no frame is shown',
  start: 'Start',
  starts: {
    now: 'As it is now',
    beginning: 'From the beginning',
    playing: 'Playing, once it is seen',
  } satisfies Record<EmbedStart, string>,
  theme: 'Theme',
  themes: { auto: 'As the reader’s system', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
  partsTitle: 'Parts',
  parts: {
    title: 'Title',
    sentence: 'Sentence',
    time: 'Time control',
    legend: 'Legend',
    card: 'Cards of incidents',
    controls: 'Zoom buttons',
  } satisfies Record<EmbedPart, string>,
  preview: 'Preview',
  previewOfMap: 'Preview of the embedded map',
  frame: 'Frame, for any page that takes HTML',
  element: 'Element, which fits its height and can be driven by the page',
  /** Of a file of the reader's own, in place of the code. */
  ownFile: ({ name }: { name: string }) =>
    `${name} is on this device only. An embed loads its data from the site that serves it, so no code would show them. To publish them, build them into a site of your own: npm run geodata -- build.`,
  phone: 'On a phone a frame shrinks with its page, down to 320 pixels; the element fits its height as well.',
  whatTravels:
    'What travels: filters, search, period, day, mode and speed, where the map looks, highlights, the opened incident. What does not: the open panel, what the pointer is on, a pinned card, and data that you opened from a file of your own.',
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'The browser does not let the page copy. The text is selected.',
}
