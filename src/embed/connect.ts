import type { State } from '../core/link/state.ts'
import type { LinkVersion } from '../core/link/version.ts'
import type { View } from '../core/view.ts'
import type { Actions } from '../state/actions.ts'
import type { Player } from '../state/player.ts'
import type { ReadStore } from '../state/store.ts'
import { en } from '../words/languages/en.ts'
import { failureWords } from '../words/message-words.ts'
import { createCommands } from './commands.ts'
import { tellEvents } from './events.ts'
import type { EmbedEvent } from './messages.ts'
import { createPort } from './port.ts'
import { wordPressOf } from './wordpress.ts'

interface Embedded {
  readonly store: ReadStore
  readonly view: (state: State) => View | null
  readonly actions: Actions
  readonly player: Player
  /** The version of the link that the embed was opened by: its messages go on speaking in its terms. */
  readonly spoken: LinkVersion
}

/** What the page says about itself to the one round it. */
export interface Connection {
  /** The height that the frame should have, CSS pixels; what is said already is not said again. */
  tellHeight(height: number): void
  /** Anything else, from the first on; commands are answered only once there are data. */
  send(event: EmbedEvent): void
}

/**
 * Ties an embed to the page round it. Commands that come before the data are kept until they are there; without data they
 * are answered with the reason. A page that stands alone talks to nobody. `onCommand` hears
 * of each command that is to change something.
 */
export function connect(
  page: Window,
  embedded: Embedded,
  version: string,
  onCommand: () => void = () => {},
): Connection {
  if (page.parent === page) return { tellHeight() {}, send() {} }
  const { store } = embedded
  const later = (run: () => void, milliseconds: number) => void page.setTimeout(run, milliseconds)
  const port = createPort({
    parent: page.parent,
    nextTurn: (run) => afterFrame(page, run),
    now: () => performance.now(),
  })
  const wordPress = wordPressOf(page)
  let height = 0
  page.addEventListener('message', port.receive)

  function open() {
    const { dataset, failure, state, telling } = store.getState()
    if (!dataset && failure === null) return
    // Commands that lead through a story wait until it is there; one that is unknown is taken out of the state.
    if (dataset && state.story !== null && !telling) return
    stop()
    if (failure) return port.open(() => ({ ok: false, error: failureWords(failure, en) }))
    tellEvents({ ...embedded, later, send: port.send })
    const carryOut = createCommands(embedded)
    port.open((command) => {
      // Who comes late asks for the state, and has not heard the height.
      if (command.type === 'get' && height > 0) port.send({ type: 'resize', height })
      if (command.type !== 'get') onCommand()
      return carryOut(command)
    })
    port.send({ type: 'ready', version, height: height || page.innerHeight })
  }
  const stop = store.subscribe(open)
  open()

  return {
    send: port.send,
    tellHeight(wanted) {
      if (wanted === height) return
      height = wanted
      port.send({ type: 'resize', height })
      wordPress?.tellHeight(height)
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
