import type { Fault } from '../../../core/table/data-fault.ts'
import type { Message, MessageOf } from '../../message.ts'
import { counted, number, providerName } from './format.ts'
import { linkProblem, valuesUnknown } from './link.ts'

function whyUnread(fault: Exclude<Fault, { code: 'mixed' }>): string {
  switch (fault.code) {
    case 'missing':
      return fault.status === null ? 'there was no answer' : `the server answered ${fault.status}`
    case 'foreign':
      return 'it is something else than a file of this page'
    case 'version':
      return `it has version ${fault.version}, and this page reads version ${fault.reads}`
    case 'damaged':
      return 'it is not what was written, some of it changed on the way'
    case 'shape':
      return fault.at === '' ? 'its content is not what it should be' : `${fault.at} is not what it should be`
  }
}

/** Data that could not be read. */
export const data = {
  /** Said in place of the page. */
  unreadable: (fault: Fault) =>
    fault.code === 'mixed'
      ? `The data file ${fault.file} belongs to another version of the data than the incidents. Reload the page; if it stays so, the site has the files of two versions.`
      : `The data file ${fault.file} could not be read: ${whyUnread(fault)}. Reload the page; if it stays so, the site’s data are missing or damaged.`,
  /** A fault of the page itself. */
  unexpected: ({ what }: { what: string }) =>
    `The data could not be opened: ${what}. Reload the page to try again.`,
}

export const notices = {
  linkProblem: ({ problem }: MessageOf<'linkProblem'>) => linkProblem(problem),
  valuesUnknown: ({ facet, values }: MessageOf<'valuesUnknown'>) => valuesUnknown({ facet, values }),
  incidentUnknown: ({ id }: MessageOf<'incidentUnknown'>) =>
    `id=${id} is not in this dataset: nothing is selected.`,
  columnUnknown: ({ name }: MessageOf<'columnUnknown'>) =>
    `by=column:${name} is no column that these data can be told apart by: marks show the kind.`,
  storyUnknown: ({ id }: MessageOf<'storyUnknown'>) =>
    `story=${id} is none of the stories of this page: none is told.`,
  chapterUnknown: ({ chapter, of }: MessageOf<'chapterUnknown'>) =>
    `chapter=${chapter} is not in this story, which has ${number(of)}: this is the first.`,
  otherVersion: ({ pinned, served, added, corrected, withdrawn }: MessageOf<'otherVersion'>) =>
    `This link was made with version ${pinned} of the data, and version ${served} is shown. Since then: ${counted(added, 'incident was added', 'incidents were added')}, ${counted(corrected, 'was corrected', 'were corrected')}, ${withdrawn.length === 0 ? 'none was withdrawn' : `withdrawn: ${withdrawn.join('; ')}`}.`,
  versionUnknown: ({ pinned, served }: MessageOf<'versionUnknown'>) =>
    `This link was made with version ${pinned} of the data, which this site does not have: version ${served} is shown, and what was changed is not known.`,
  textsMissing: ({ fault }: MessageOf<'textsMissing'>) =>
    fault.code === 'mixed'
      ? 'The texts of the incidents belong to another version of the data and are left out: cards show what the map knows. Reload the page to try again.'
      : `The texts of the incidents could not be loaded (${whyUnread(fault)}): cards show what the map knows.`,
  searchWaits: () => 'The search waits for its texts; all is shown until then.',
  languageFailed: ({ lang }: MessageOf<'languageFailed'>) =>
    `The texts in the language "${lang}" could not be loaded: this page speaks English. Reload it to try again.`,
  languageUnknown: ({ lang }: MessageOf<'languageUnknown'>) =>
    `There are no texts in the language "${lang}" yet: this page speaks English.`,
  linkCopied: () => 'The link to this view is copied.',
  linkWithoutData: ({ name, provider }: MessageOf<'linkWithoutData'>) =>
    provider
      ? `${providerName(provider)} does not allow that its rows are handed on: no link carries ${name}, and none was copied.`
      : `${name} is on this device only: no link carries it, and none was copied. Send the file, or take the rows along from Sources.`,
  ownNotOpen: ({ name }: MessageOf<'ownNotOpen'>) =>
    `That view was of ${name}, which is not open any more: open the file again to see it. These are the data of this page.`,
  styleMissing: () => 'The page’s style could not be loaded: it works, and looks bare.',
  copyRefused: ({ address }: MessageOf<'copyRefused'>) =>
    `The browser does not let the page copy. The link: ${address}`,
  windowRefused: ({ address }: MessageOf<'windowRefused'>) =>
    `This page lets the map open no windows. The full view: ${address}`,
  fileOpened: ({ name, shown, of }: MessageOf<'fileOpened'>) =>
    `${name} is open${shown < of ? `: ${number(shown)} of ${number(of)} incidents, ${number(of - shown)} left out` : ''}. It stays on this device, and links do not carry it. Sources leads back to the data of this page.`,
} satisfies { readonly [C in Message['code']]: (message: MessageOf<C>) => string }
