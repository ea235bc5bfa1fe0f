import '../page/base.css'
import './static.css'
import { openPage } from '../page/start/open-page.ts'
import { startPage } from '../page/start/start-page.ts'
import { connect } from './connect.ts'
import { wantedHeight } from './height.ts'
import { standInSlides } from './in-slides.ts'
import { watchSeen } from './seen.ts'
import { withoutParts } from './without-parts.ts'

const opened = openPage()
const { store, player, version } = opened
const { state } = store.getState()
const app = document.querySelector<HTMLElement>('#app')!
if (state.ui) withoutParts(app, state.ui)

/** In a deck of slides being in sight is not being shown. */
let isShown = !state.present || parent === window
const seen = watchSeen(document.documentElement, parent !== window)
const tellVisible = () => player.visible(seen.now() && isShown && !document.hidden)
tellVisible()
seen.subscribe(tellVisible)
document.addEventListener('visibilitychange', tellVisible)

let show = () => {}
const { tellHeight, send } = connect(window, { ...opened, spoken: version }, import.meta.env.VERSION, () => {
  // What a command changes is shown by all parts, and a page that is led is one that is looked at.
  show()
  tellShown(true)
})

function tellShown(now: boolean) {
  if (isShown === now || !state.present) return
  isShown = now
  tellVisible()
}

// What the build rendered has the height of the parts that take its place: a frame that follows it does so before its map is made.
if (app.dataset.first && !state.present && state.story === null) {
  const stop = store.subscribe(({ dataset }) => {
    if (!dataset) return
    stop()
    const parts = app.querySelectorAll('header, [data-part="time"]')
    tellHeight(wantedHeight(document.documentElement.clientWidth, [...parts]))
  })
}
if (state.present && parent !== window) standInSlides(window, send, tellShown)
show = startPage({
  opened,
  app,
  loadParts: () => import('./embed-page.tsx').then(({ partsOf }) => partsOf({ seen, onHeight: tellHeight })),
  sight: seen,
  map: { cooperative: true, card: state.ui?.includes('card') ?? true },
})
