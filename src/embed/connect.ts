import type { State } from '../core/state.ts'
import type { View } from '../core/view.ts'
import type { Actions } from '../state/actions.ts'
import type { Player } from '../state/player.ts'
import type { AppStore } from '../state/store.ts'
import { createCommands } from './commands.ts'
import { tellEvents } from './events.ts'
import { createPort } from './port.ts'

interface Embedded {
  readonly store: AppStore
  readonly view: (state: State) => View | null
  readonly actions: Actions
  readonly player: Player
}

/** What the page says about itself to the one round it. */
export interface Connection {
  /** The height that the frame should have, CSS pixels; what is said already is not said again. */
  tellHeight(height: number): void
}

/**
 * Ties an embed to the page round it. Commands that come before the data are kept until they are there; without data they
 * are answered with the reason. A page that stands alone talks to nobody.
 */
export function connect(page: Window, embedded: Embedded, version: string): Connection {
  if (page.parent === page) return { tellHeight() {} }
  const { store } = embedded
  const later = (run: () => void, milliseconds: number) => void page.setTimeout(run, milliseconds)
  const port = createPort({
    parent: page.parent,
    nextTurn: (run) => afterFrame(page, run),
    now: () => performance.now(),
  })
  let height = 0
  page.addEventListener('message', port.receive)

  function open() {
    const { dataset, failure } = store.getState()
    if (!dataset && failure === null) return
    stop()
    if (!dataset) return port.open(() => ({ ok: false, error: failure ?? '' }))
    const told = tellEvents({ ...embedded, later, send: port.send })
    const carryOut = createCommands({ ...embedded, onStretchEnd: told.stretchEnded })
    port.open((command) => {
      // Who comes late asks for the state, and has not heard the height.
      if (command.type === 'get' && height > 0) port.send({ type: 'resize', height })
      return carryOut(command)
    })
    port.send({ type: 'ready', version, height: height || page.innerHeight })
  }
  const stop = store.subscribe(open)
  open()

  return {
    tellHeight(wanted) {
      if (wanted === height) return
      height = wanted
      port.send({ type: 'resize', height })
    },
  }
}

/** A frame that is not seen draws none: there, turns go on more slowly. */
const UNSEEN_TURN_MS = 200

/** Runs something once after the next frame has been drawn. */
function afterFrame(page: Window, run: () => void): void {
  let ran = false
  const once = () => {
    if (!ran) run()
    ran = true
  }
  page.requestAnimationFrame(() => page.setTimeout(once, 0))
  page.setTimeout(once, UNSEEN_TURN_MS)
}
