import type { Part } from '../../parts.ts'
import { counted, number } from './format.ts'

/** Stories and talks: what stands round their texts. In English. */
export const story = {
  share: ({ outside, of }: { outside: number; of: number }) => `${number(outside)} of ${number(of)}`,
  region: 'Story',
  /** A story that the reader makes. */
  own: {
    title: 'A story of your own',
    lead: 'Each view that you add becomes a chapter, with what plays up to its day. It stays on this device; save it as a file to keep it.',
    add: 'Add this view as a chapter',
    added: ({ n }: { n: number }) => `Added as chapter ${number(n)}.`,
    open: 'Open a story file',
    opened: ({ name }: { name: string }) => `${name} is open.`,
    noStory: ({ name }: { name: string }) => `${name} is no story: nothing was changed.`,
    name: 'Title of the story',
    untitled: 'A story without a title',
    untitledChapter: ({ chapter }: { chapter: number }) => `Chapter ${number(chapter)}`,
    chapterTitle: 'Title',
    chapterText: 'Text',
    plays: ({ from, to }: { from: string; to: string }) => `Plays ${from} to ${to}, seconds`,
    earlier: ({ name }: { name: string }) => `Move up: ${name}`,
    later: ({ name }: { name: string }) => `Move down: ${name}`,
    remove: ({ name }: { name: string }) => `Remove: ${name}`,
    tell: 'Tell it',
    save: 'Save as a file',
    saved: 'Given to your browser to save.',
  },
  choose: 'Views that are told chapter by chapter, each with the claims that it rests on.',
  tellHere: 'Tell it here',
  tellNamed: ({ title }: { title: string }) => `Tell it here: ${title}`,
  presentNamed: ({ title }: { title: string }) => `Present: ${title}`,
  asText: 'Read it as text',
  noStories: 'There is no story about these data.',
  chapters: ({ n }: { n: number }) => counted(n, 'chapter', 'chapters'),
  chapterOf: ({ chapter, of }: { chapter: number; of: number }) =>
    `Chapter ${number(chapter)} of ${number(of)}`,
  numbered: ({ chapter, title }: { chapter: number; title: string }) => `${number(chapter)}. ${title}`,
  goTo: 'Go to chapter',
  next: 'Next',
  finish: 'To the end of it',
  back: 'Back',
  leave: 'Leave the story',
  /** On the pages that need no script. */
  tell: 'Told on the map, chapter by chapter',
  onMap: 'This chapter on the map',
  viewOnMap: 'This view on the map, to play, filter and measure',
  atEnd: 'This is the last chapter.',
  atStart: 'This is the first chapter.',
  /** What a chapter plays, for those who do not see it move. */
  stretch: ({ when }: { when: string }) => `What happens in this chapter, ${when}`,
  rests: ({ n }: { n: number }) => `What this rests on: ${counted(n, 'claim', 'claims')}`,
  claim: ({
    title,
    field,
    document,
    paragraphs,
  }: {
    title: string
    field: string
    document: string
    paragraphs: readonly string[]
  }): Part<'incident'>[] => [
    { text: title, element: 'incident' },
    { text: ` (${field}): ${document}${paragraphs.length > 0 ? `, ${paragraphs.join(', ')}` : ''}` },
  ],
  /** In front of a room. */
  present: {
    start: 'Present',
    view: 'Present this view',
    keys: 'In front of a room: arrow keys or a remote lead through it, b blanks the screen, f fills it, n opens notes, Escape ends it.',
    time: ({ day }: { day: string }) => `Shown up to ${day}`,
    blank: 'The screen is blank. Press b to show it again.',
    notes: 'Notes',
    nextChapter: ({ title }: { title: string }) => `Next: ${title}`,
    noNotes: 'No notes for this chapter.',
    /** What the browser did not let the page do, and what does the same. */
    refused: {
      notes:
        'The browser lets the page open no window for the notes. Allow it to open windows, and press n again.',
      fullScreen: 'The browser does not let the page fill the screen. Its own menu or F11 may.',
    },
    since: ({ clock }: { clock: string }) => `Since the start: ${clock}`,
  },
}
