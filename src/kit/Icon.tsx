const PATHS = {
  play: 'M7 4.5v15l12.5-7.5Z',
  pause: 'M7 5h3.5v14H7ZM13.5 5H17v14h-3.5Z',
  replay: 'M5 5v5h5M5.6 9.5A7.5 7.5 0 1 1 4.5 13',
  previous: 'M6 5v14M18.5 5.5v13L9 12Z',
  next: 'M18 5v14M5.5 5.5v13L15 12Z',
  close: 'm6 6 12 12M18 6 6 18',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7L12 6.4M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1.1',
  open: 'M12 16V4m-5 5 5-5 5 5M4 15v5h16v-5',
  embed: 'm9 7-5 5 5 5m6-10 5 5-5 5',
  story: 'M5 4.5h9a5 5 0 0 1 5 5V20H8a3 3 0 0 1-3-3Zm0 12.5a3 3 0 0 1 3-3h11M9 8.5h5',
  screen: 'M3.5 5h17v11h-17ZM12 16v4m-4 0h8',
  theme: 'M12 3a9 9 0 1 0 0 18Z',
  flag: 'M6 21V4h12l-3 4 3 4H6',
  pin: 'M12 21v-7m-5 0h10l-2-4V4H9v6Z',
  chevron: 'm8 10 4 4 4-4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  table: 'M4 5h16v14H4ZM4 10h16M10 10v9',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L20 20',
  expand: 'M14 4h6v6M20 4l-7 7M10 20H4v-6m0 6 7-7',
  settings:
    'M4 7h9m5 0h2M4 17h2m5 0h9M15.5 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-7 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  info: 'M12 11v6m0-9.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
} as const

export type IconName = keyof typeof PATHS

const SOLID: ReadonlySet<IconName> = new Set(['play', 'pause'])

/** A line drawing for a control that also has a name in words; hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const solid = SOLID.has(name)
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      fill={solid ? 'currentColor' : 'none'}
      stroke={solid ? 'none' : 'currentColor'}
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
