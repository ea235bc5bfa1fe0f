import { useEffect } from 'react'
import { Button } from './Button.tsx'
import styles from './PlacingHint.module.css'
import { useActions, useApp } from './useStore.ts'

/** Says that the next click on the map moves the base, and how not to: Escape, or the button. */
export function PlacingHint() {
  const placing = useApp((app) => app.placingBase)
  const actions = useActions()
  useEffect(() => {
    if (!placing) return
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && actions.placeBase(false)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [placing, actions])
  if (!placing) return null
  return (
    <div className={styles.hint} role="status">
      <p>Click the map where distances start.</p>
      <Button onClick={() => actions.placeBase(false)}>Cancel (Esc)</Button>
    </div>
  )
}
