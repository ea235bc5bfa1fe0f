import type { Theme } from '../../../core/link/state.ts'

const THEMES: { readonly [T in Theme]: string } = { auto: 'as the system', light: 'light', dark: 'dark' }

const HEIGHTS = { low: 'small', half: 'half of the screen', full: 'full' }
type PanelHeight = keyof typeof HEIGHTS

/** What both pages share: head, dialogs, buttons. */
export const page = {
  loading: 'Loading the incidents …',
  reload: 'Reload',
  notices: 'Notices',
  /** Incidents that a notice speaks of. */
  showThem: 'Show them on the map',
  methods: 'Methods',
  closeNotice: 'Close notice',
  close: 'Close',
  skip: 'Skip',
  skipToPanel: 'Skip to the incidents',
  skipToTime: 'Skip to the time bar',
  copyLink: 'Copy link',
  openData: 'Open data',
  /** Opens link, own data, embed and theme where they have no row of their own. */
  menu: 'Menu',
  theme: ({ theme }: { theme: Theme }) => `Theme: ${THEMES[theme]}`,
  changeTheme: ({ theme, next }: { theme: Theme; next: Theme }) =>
    `Theme: ${THEMES[theme]}. Change to ${THEMES[next]}.`,
  panel: 'Panel',
  panels: 'Panels',
  /** On a phone the panel has one of three heights. */
  panelHeight: ({ height, next }: { height: PanelHeight; next: PanelHeight }) =>
    `Panel height: ${HEIGHTS[height]}. Make it ${HEIGHTS[next]}.`,
}
