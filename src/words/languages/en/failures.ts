import type { MapTrouble } from '../../message.ts'

/** What stands in the place of a part that failed. */
export const failures = {
  answer: 'This could not be looked up.',
  loading: 'Loading …',
  tryAgain: 'Try again',
  reload: 'Reload the page',
  part: {
    slow: 'This part takes long to load. The rest of the page works meanwhile.',
    offline:
      'This part can’t be loaded without a network. It comes when the network is back; the rest of the page works.',
    unreachable:
      'This part can’t be loaded: the server does not answer. The rest of the page works meanwhile.',
    outdated:
      'A new version of this page is out, and this part of the old one is gone. Reload the page for it.',
    failed: 'This part could not be loaded. The rest of the page works without it.',
  },
  map: {
    slow: 'The map takes long to load. List, filters and time work without it.',
    offline:
      'The map could not be loaded without a network. It comes when the network is back; list, filters and time work without it.',
    unreachable:
      'The map could not be loaded: the server does not answer. List, filters and time work without it.',
    outdated:
      'The map could not be loaded: a new version of this page is out. Reload the page for it; list, filters and time work without it.',
    failed: 'The map could not be loaded. List, filters and time work without it.',
    noWebgl:
      'This browser offers no WebGL 2, so that there is no map. List, filters and time work without it.',
    basemapMissing: 'The basemap could not be loaded. The incidents are drawn without it.',
    basemapPartly: 'A part of the basemap could not be loaded.',
    contextLost: 'The graphics card took the map away. It comes back by itself.',
  } satisfies { readonly [T in MapTrouble]: string },
  measures: {
    slow: 'Measuring takes long to start.',
    offline: 'Nothing can be measured without a network yet. It is when the network is back.',
    unreachable: 'Nothing can be measured yet: the server does not answer.',
    outdated: 'A new version of this page is out, and this one can no longer measure. Reload the page.',
    failed: 'What measures could not be loaded.',
  },
  /** In place of the whole page, before there are incidents. */
  data: {
    slow: 'The incidents take long to load.',
    offline: 'There is no network. The incidents are loaded when it is back.',
    unreachable: 'The incidents can’t be loaded: the server does not answer.',
    outdated: 'A new version of this page is out. Reload the page for it.',
  },
  broken: ({ why }: { why: string }) =>
    `Something went wrong in this part (${why}). The rest of the page works without it.`,
  page: ({ why }: { why: string }) =>
    `Something went wrong, and the page can’t go on (${why}). Reload it: the address keeps what was shown.`,
}
