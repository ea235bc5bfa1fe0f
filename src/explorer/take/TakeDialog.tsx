import { type ComponentType, useState } from 'react'
import { Dialog } from '../../kit/Dialog.tsx'
import { Tabs } from '../../kit/Tabs.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { lazyPart } from '../../page/parts/lazyPart.tsx'
import styles from './Take.module.css'

/** What a view leaves the page as, in the order of the tabs: another one is added here, and named in `words`. */
const PANES = {
  picture: lazyPart(() => import('./PicturePane.tsx').then(({ PicturePane }) => PicturePane)),
  film: lazyPart(() => import('./FilmPane.tsx').then(({ FilmPane }) => FilmPane)),
  data: lazyPart(() => import('./DataPane.tsx').then(({ DataPane }) => DataPane)),
  cite: lazyPart(() => import('./CitePane.tsx').then(({ CitePane }) => CitePane)),
  embed: lazyPart(() => import('./EmbedPane.tsx').then(({ EmbedPane }) => EmbedPane)),
} as const satisfies Readonly<Record<string, ComponentType>>

export type PaneName = keyof typeof PANES

const NAMES = Object.keys(PANES) as readonly PaneName[]

/** The view as it is now, taken along: one tab for each form of it. */
export function TakeDialog({ onClose }: { onClose: () => void }) {
  const { takeDialog, take: words } = useWholeWords()
  const [pane, setPane] = useState<PaneName>(NAMES[0]!)
  const Pane = PANES[pane]
  return (
    <Dialog title={takeDialog.title} onClose={onClose}>
      <Tabs
        id="take"
        label={takeDialog.title}
        tabs={NAMES.map((value) => ({ value, label: words.panes[value] }))}
        value={pane}
        onChange={setPane}
      >
        <div className={styles.pane}>
          <Pane key={pane} />
        </div>
      </Tabs>
    </Dialog>
  )
}
