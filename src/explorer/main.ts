import '../page/base.css'
import { IN_SIGHT } from '../page/sight.ts'
import { openPage } from '../page/start/open-page.ts'
import { startPage } from '../page/start/start-page.ts'
import { syncAddress } from './address.ts'

const opened = openPage()
const { store, actions, player } = opened
const tellVisible = () => player.visible(!document.hidden)
tellVisible()
document.addEventListener('visibilitychange', tellVisible)
syncAddress({ store, actions, player }, window)

startPage({
  opened,
  app: document.querySelector<HTMLElement>('#app')!,
  loadParts: () => import('./page.tsx').then(({ parts }) => parts),
  sight: IN_SIGHT,
  map: { cooperative: false, card: true },
})
