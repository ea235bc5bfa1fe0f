import { useEffect } from 'react'
import { topDialog } from '../kit/open-dialogs.ts'
import { useActions, useApp } from './useStore.ts'

/** Escape closes the card or the list of a place; a tip over them has gone before. */
export function Escape() {
  const actions = useActions()
  const isOpen = useApp(
    ({ state, stack, placingBase }) => !placingBase && (state.id !== null || stack.length > 0),
  )
  useEffect(() => {
    if (!isOpen) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || topDialog()) return
      const { target } = event
      // There it clears what was typed.
      if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '') return
      actions.closeCard()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isOpen, actions])
  return null
}
