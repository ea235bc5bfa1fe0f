import { useMedia } from '../../kit/useMedia.ts'
import { lazyChunk } from '../parts/lazy-chunk.ts'
import { useLoading } from '../parts/lazyPart.tsx'
import { useApp, usePage } from '../useStore.ts'
import { ViewContext } from '../useView.ts'
import styles from './Printed.module.css'

/** What is printed, and the land on its map: paper does not wait, so both are there before anybody prints. */
const SHEET = lazyChunk(async () => {
  const [{ PrintSheet }, land] = await Promise.all([
    import('./PrintSheet.tsx'),
    import('../land.ts').then(({ loadLand }) => loadLand().catch(() => null)),
  ])
  return { PrintSheet, land }
})

/** The view as a page of paper, in place of the page of the screen. `address` leads back to it. Nothing while nobody prints. */
export function Printed({ address }: { address: () => string }) {
  const printing = useMedia('print')
  // Out of the map's way.
  const isSettled = useApp((app) => app.map.status !== 'loading')
  const { value } = useLoading(SHEET, isSettled)
  const { store, view } = usePage()
  // As it is now: a page that follows a run shows what was a moment ago.
  const now = printing ? view(store.getState().state) : null
  if (!now || !value) return null
  const { PrintSheet, land } = value
  return (
    <ViewContext value={now}>
      <div className={styles.paper} data-paper>
        <PrintSheet address={address()} land={land} />
      </div>
    </ViewContext>
  )
}
