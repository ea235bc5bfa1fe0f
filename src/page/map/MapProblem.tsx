import { useEffect } from 'react'
import { MEASURED_OVERLAYS } from '../../core/link/overlays.ts'
import { Button } from '../../kit/Button.tsx'
import { useWords } from '../../kit/useWords.ts'
import type { MapStatus } from '../../state/store.ts'
import { BROWSER } from '../parts/surroundings.ts'
import { Said } from '../Said.tsx'
import { useMeasures } from '../useMeasures.tsx'
import { useActions, useApp } from '../useStore.ts'
import styles from './MapProblem.module.css'

/** What may be different the next time; a graphics card that took the map away brings it back by itself. */
const CAN_TRY: ReadonlySet<MapStatus['status']> = new Set(['basemap-missing', 'failed', 'slow', 'no-webgl'])

/** What is wrong with the map, and another try: at once when the network returns, else when the reader wants it. */
export function MapProblem() {
  const { status, trouble } = useApp((app) => app.map)
  const actions = useActions()
  const { failures } = useWords()
  const canTry = CAN_TRY.has(status)
  const ofNetwork = canTry && status !== 'no-webgl'

  useEffect(() => {
    if (ofNetwork) return BROWSER.onOnline(actions.tryMapAgain)
  }, [ofNetwork, actions])

  const overlays = useApp((app) => app.state.overlays)
  const { first } = useMeasures()
  const undrawn = MEASURED_OVERLAYS.some((name) => overlays.includes(name)) ? first.trouble : null

  if (!trouble || status === 'ready' || status === 'loading')
    return undrawn ? (
      <div className={styles.problem} data-testid="map-problem">
        <Said text={failures.measures[undrawn]} />
        <p>{failures.measures[undrawn]}</p>
        <Button onClick={first.again}>{failures.tryAgain}</Button>
      </div>
    ) : null
  return (
    <div className={styles.problem} data-testid="map-problem">
      <Said text={failures.map[trouble]} />
      <p>{failures.map[trouble]}</p>
      {canTry && <Button onClick={actions.tryMapAgain}>{failures.tryAgain}</Button>}
      {status === 'failed' && <Button onClick={() => location.reload()}>{failures.reload}</Button>}
    </div>
  )
}
