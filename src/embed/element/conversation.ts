import { type Command, type EmbedEvent, type LinkState, PROTOCOL } from '../messages.ts'

/** How long an answer may take from when the command was posted, and how long a map may take to be ready for it. */
export const ANSWER_MS = 30_000
export const READY_MS = 60_000

/** The command that finds out whether a frame that was there before the script is ready. */
const PROBE = 0

type Ack = Extract<EmbedEvent, { type: 'ack' }>

interface Pending {
  readonly message: object
  readonly resolve: (state: LinkState) => void
  readonly reject: (reason: Error) => void
  /** Takes back what would run when it takes too long. */
  cancel: () => void
}

/** The host's end of the conversation with one map. */
export interface Conversation {
  /** Whether the map takes commands. */
  readonly ready: boolean
  /** Resolves with the state after a command; rejects with the reason in words, and when no answer comes in time. */
  ask(command: Command): Promise<LinkState>
  /** Asks a frame that may be ready already. */
  probe(): void
  /** The map takes commands: those that were kept are posted. */
  opened(): void
  /** Takes an answer; false when nobody waits for it, as when it is one of an earlier map. */
  answered(ack: Ack): boolean
  /** Nothing that was asked will be answered any more: all of it is rejected, with an `AbortError`. */
  broken(why: string): void
}

/** `later` runs something after so many milliseconds, unless what it returns is called before. */
export function converse(
  post: (message: object) => void,
  later: (run: () => void, milliseconds: number) => () => void,
): Conversation {
  const pending = new Map<number, Pending>()
  let ready = false
  let last = PROBE

  function wait(id: number, milliseconds: number, why: string) {
    const asked = pending.get(id)!
    asked.cancel()
    asked.cancel = later(() => {
      pending.delete(id)
      asked.reject(new Error(why))
    }, milliseconds)
  }

  function send(id: number) {
    wait(id, ANSWER_MS, `The map did not answer within ${ANSWER_MS / 1000} seconds.`)
    post(pending.get(id)!.message)
  }

  function opened() {
    if (ready) return
    ready = true
    for (const id of pending.keys()) send(id)
  }

  return {
    get ready() {
      return ready
    },
    ask: (command) =>
      new Promise((resolve, reject) => {
        const id = ++last
        const message = { reachmap: PROTOCOL, id, ...command }
        pending.set(id, { message, resolve, reject, cancel: () => {} })
        if (ready) send(id)
        else wait(id, READY_MS, `The map was not ready within ${READY_MS / 1000} seconds.`)
      }),
    probe: () => post({ reachmap: PROTOCOL, id: PROBE, type: 'get' }),
    opened,
    answered(ack) {
      if (ack.id === PROBE) {
        opened()
        return true
      }
      const asked = pending.get(ack.id as number)
      if (!asked) return false
      pending.delete(ack.id as number)
      asked.cancel()
      if (ack.ok) asked.resolve(ack.state)
      else asked.reject(new Error(ack.error))
      return true
    },
    broken(why) {
      ready = false
      for (const { cancel, reject } of pending.values()) {
        cancel()
        reject(new DOMException(why, 'AbortError'))
      }
      pending.clear()
    },
  }
}
