import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/useWords.ts'
import { lazyChunk } from '../../page/parts/lazy-chunk.ts'
import { lazyDialog } from '../../page/parts/lazyPart.tsx'
import { usePage } from '../../page/useStore.ts'
import { needed } from '../../state/loader.ts'
import { type Gift, NO_GIFT, takeGifts } from './gifts.ts'

const OwnDataDialog = lazyDialog(
  ({ page }) => page.openData,
  () => import('./OwnDataDialog.tsx').then(({ OwnDataDialog }) => OwnDataDialog),
)

/** What reads a story. */
const TELLING = lazyChunk(() => import('./tell-dropped.ts'))

const Give = createContext<(gift: Gift) => void>(() => {})

/** Hands over what a reader wants to be opened. */
export const useGive = () => useContext(Give)

/** Opens files of the reader's own that are dropped anywhere, pasted, or chosen in a part of it. What reads them is loaded then. */
export function OwnData({ children }: { children: ReactNode }) {
  const [gift, setGift] = useState<Gift | null>(null)
  const { store, view: viewOf, actions } = usePage()
  const words = useWords()
  const take = useEffectEvent(async (given: Gift) => {
    const [file] = given.files
    if (given.files.length === 1 && /\.json$/i.test(file!.name)) {
      // A story that is dropped is told; whatever else it is, it is data.
      const { dataset, state } = store.getState()
      const view = viewOf(state)
      const told =
        dataset &&
        view &&
        (await needed(TELLING).then(
          ({ tellDropped }) => tellDropped(file!, dataset, view, words),
          () => null,
        ))
      if (told) return actions.set({ story: told, chapter: 1 })
    }
    setGift(given)
  })
  useEffect(() => takeGifts((given) => void take(given)), [])
  return (
    <Give value={setGift}>
      {children}
      {gift && <OwnDataDialog gift={gift} onGift={setGift} onClose={() => setGift(null)} />}
    </Give>
  )
}

/** Asks for a file. */
export function OwnDataButton() {
  const give = useGive()
  return (
    <Button icon="open" onClick={() => give(NO_GIFT)} popoverTarget="view-actions" popoverTargetAction="hide">
      {useWords().page.openData}
    </Button>
  )
}
