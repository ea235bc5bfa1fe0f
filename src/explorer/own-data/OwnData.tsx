import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/useWords.ts'
import { lazyDialog } from '../../page/parts/lazyPart.tsx'
import { type Gift, NO_GIFT, takeGifts } from './gifts.ts'

const OwnDataDialog = lazyDialog(
  ({ page }) => page.openData,
  () => import('./OwnDataDialog.tsx').then(({ OwnDataDialog }) => OwnDataDialog),
)

const Give = createContext<(gift: Gift) => void>(() => {})

/** Hands over what a reader wants to be opened. */
export const useGive = () => useContext(Give)

/** Opens files of the reader's own that are dropped anywhere, pasted, or chosen in a part of it. What reads them is loaded then. */
export function OwnData({ children }: { children: ReactNode }) {
  const [gift, setGift] = useState<Gift | null>(null)
  useEffect(() => takeGifts(setGift), [])
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
