import { counted, number } from './format.ts'

/** A view as a picture or a film to take along: what stands in it, and what is chosen beside it. */
export const pictures = {
  whose: ({ whose }: { whose: string }) => `Whose incidents: ${whose}`,
  sources: ({ named, more }: { named: readonly { by: string; year: string }[]; more: number }) =>
    `Sources: ${named.map(({ by, year }) => `${by} (${year})`).join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}. What they do not report is not here.`,
  data: ({ version, licence }: { version: string; licence: string }) =>
    `Data version ${version}, ${licence}. Map: Natural Earth, GeoNames. Made with Reachmap.`,
  ownFile: ({ name }: { name: string }) =>
    `Data: ${name}, a file of one’s own. Map: Natural Earth, GeoNames. Made with Reachmap.`,
  restricted: ({ name }: { name: string }) =>
    `Data: ${name}, to be cited as its provider asks; its rows may not be published. Map: Natural Earth, GeoNames. Made with Reachmap.`,
  /** Of a drawing, which has no badges on countries. */
  notDrawn: ({ n }: { n: number }) =>
    `${counted(n, 'incident is', 'incidents are')} known to a country only and not drawn.`,
  format: 'Format',
  formats: { '16:9': '16:9', '4:3': '4:3', '1:1': '1:1', column: 'Column' },
  column: 'Width of the column',
  pixels: ({ width }: { width: number }) => `${number(width)} px`,
  resolution: 'Resolution',
  size: ({ width, height }: { width: number; height: number }) => `${number(width)} × ${number(height)}`,
  times: ({ ratio }: { ratio: number }) => `${ratio}×`,
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark' },
  preview: 'Preview',
  drawing: 'Drawing the picture…',
  drawn: ({ width, height }: { width: number; height: number }) =>
    `The picture is drawn: ${number(width)} by ${number(height)} pixels.`,
  save: 'Save PNG',
  copy: 'Copy picture',
  sketch: 'Save sketch (SVG)',
  sketchIs: 'The sketch is a plain drawing of the same picture, to be worked on in other programs.',
  saved: ({ name }: { name: string }) => `${name} is given to your browser to save.`,
  print: 'Print',
  notPrinted: 'This browser does not let a page print a picture. Save it as PNG instead.',
  strip: {
    label: 'Of',
    /** Null is the view as it is. */
    of: ({ of }: { of: number | 'chapters' | null }) =>
      of === null ? 'This view' : of === 'chapters' ? 'Each chapter' : `${number(of)} steps`,
    empty: 'Nothing that is shown has a date: there are no steps to draw.',
  },
  copied: 'The picture is copied.',
  notCopied: 'This browser does not let a page copy pictures. Save it as PNG instead.',
  failed: 'The picture could not be drawn. What was chosen before still stands; try again, or another size.',
  noMap: 'This browser offers no WebGL 2, so that there is no map to draw. The sketch works without it.',
  alt: 'Text for those who can’t see it',
  film: {
    file: 'File',
    /** Null where this browser can't encode films. */
    video: ({ name }: { name: string | null }) => (name === null ? 'Film' : `Film (${name})`),
    gif: 'GIF',
    summary: (of: { steps: number; frames: number; seconds: number; size: string }) =>
      `${counted(of.steps, 'step', 'steps')} in ${counted(of.frames, 'frame', 'frames')}, ${counted(of.seconds, 'second', 'seconds')}, about ${of.size}. The last step is held for 3 seconds.`,
    nothing: 'Nothing that is shown has a date to be played: there is no film of it.',
    noVideo: 'This browser can’t make films in this size. A GIF works in all of them.',
    gifIs: 'A GIF is shown once, at one frame for each step; it is large, and its colours are fewer.',
    noOverlays: 'Hulls, ellipses and clusters are measured for one day and left out of films.',
    make: 'Make film',
    cancel: 'Cancel',
    making: ({ percent }: { percent: number }) => `Making the film: ${number(percent)} %`,
    cancelled: 'Cancelled. Nothing was saved.',
    failed: ({ why }: { why: string }) =>
      `The film could not be made, and nothing was saved. The encoder says: ${why}`,
    preview: 'The frame that is being made',
  },
  onePeriod: 'Two periods are compared: the picture has the first one.',
}

/** The view on a sheet of paper. */
export const paper = {
  list: 'What is shown, in the order of time',
  none: 'None: nothing passes the filters in the time that is shown.',
  more: ({ n }: { n: number }) =>
    `${counted(n, 'earlier one has', 'earlier ones have')} no room on this sheet.`,
  /** Of what is listed and has no number on the map. */
  unmarked: {
    area: '(an area on the map)',
    nowhere: '(not on the map: no place known but a country at best)',
  },
  /** What the numbers beside the marks are. */
  numbers: 'Numbers: see the list',
  sources: 'Sources',
  silence: 'What these documents do not report is not here; not reported is not the same as not happened.',
}
