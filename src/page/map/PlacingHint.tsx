import { useEffect } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/useWords.ts'
import { Said } from '../Said.tsx'
import { useActions, useApp } from '../useStore.ts'
import styles from './PlacingHint.module.css'

/** Says that the next click on the map moves the base, and how not to: Escape, or the button. */
export function PlacingHint() {
  const placing = useApp((app) => app.placingBase)
  const actions = useActions()
  const { map } = useWords()
  useEffect(() => {
    if (!placing) return
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && actions.placeBase(false)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [placing, actions])
  if (!placing) return null
  return (
    <div className={styles.hint} data-testid="placing">
      <Said text={map.placeBase} />
      <p>{map.placeBase}</p>
      <Button onClick={() => actions.placeBase(false)}>{map.cancelPlacing}</Button>
    </div>
  )
}
