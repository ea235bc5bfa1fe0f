import type { Outcome } from './commands.ts'
import { type Command, type CommandId, type EmbedEvent, PROTOCOL, readCommand } from './messages.ts'

/** Commands that wait at most, refusals that do, and messages that were not read yet: beyond, a flood is not answered. */
const MOST_WAITING = 100
/** Commands carried out in one turn at most; the time after which no further one is begun, and no further message read. */
const PER_TURN = 10
const BUSY_MS = 8

const TOO_MANY = `More than ${MOST_WAITING} commands were waiting: this one was not carried out.`

/** A message as a window receives it. */
export interface Received {
  readonly source: unknown
  readonly data: unknown
}

export interface PortEdge {
  /** The window that commands are taken from. */
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void }
  /** Runs a turn once the page has shown what the last one changed. */
  readonly nextTurn: (run: () => void) => void
  /** Milliseconds, as `performance.now` counts them. */
  readonly now: () => number
}

/** The embed's end of the conversation with the page round it. */
export interface Port {
  receive(message: Received): void
  send(event: EmbedEvent): void
  /** From now on commands are carried out; those that came before it were kept. */
  open(carryOut: (command: Command) => Outcome): void
}

/**
 * A port that listens to its parent only. Messages from elsewhere are not even looked into. A flood is read and carried
 * out a little at a time, and refused beyond what may wait, so that it costs the page little.
 */
export function createPort({ parent, nextTurn: afterFrame, now }: PortEdge): Port {
  const waiting: { id: CommandId; command: Command }[] = []
  const refused: { id: CommandId | null; error: string }[] = []
  let carryOut: ((command: Command) => Outcome) | null = null
  const unread: Received[] = []
  let turns = false
  /** Time that has gone into reading since the last turn began. */
  let spent = 0

  const send = (event: EmbedEvent) => parent.postMessage({ reachmap: PROTOCOL, ...event }, '*')

  function turn() {
    turns = false
    spent = 0
    while (unread.length > 0 && spent < BUSY_MS) timed(() => read(unread.shift()!))
    for (const { id, error } of refused.splice(0)) send({ type: 'ack', id, ok: false, error })
    if (carryOut) work(carryOut)
    if (unread.length > 0 || (carryOut && waiting.length > 0)) nextTurn()
  }

  function work(carryOut: (command: Command) => Outcome) {
    const start = now()
    for (let done = 0; done < PER_TURN && now() - start < BUSY_MS; done++) {
      const next = waiting.shift()
      if (!next) return
      send({ type: 'ack', id: next.id, ...carryOut(next.command) })
    }
  }

  function nextTurn() {
    if (turns) return
    turns = true
    afterFrame(turn)
  }

  function refuse(id: CommandId | null, error: string) {
    if (refused.length < MOST_WAITING) refused.push({ id, error })
  }

  function timed(run: () => void) {
    const start = now()
    run()
    spent += now() - start
  }

  function read({ data }: Received) {
    const { id, command, error } = readCommand(data) ?? {}
    if (id === undefined) return
    if (!command || id === null) refuse(id, error ?? '')
    else if (waiting.length >= MOST_WAITING) refuse(id, TOO_MANY)
    else waiting.push({ id, command })
    nextTurn()
  }

  return {
    receive(message) {
      if (message.source !== parent) return
      // A full house needs no look inside: reading a huge message is what would cost time.
      if (waiting.length >= MOST_WAITING && refused.length >= MOST_WAITING) return
      if (unread.length === 0 && spent < BUSY_MS) timed(() => read(message))
      else if (unread.length < MOST_WAITING) unread.push(message)
      nextTurn()
    },
    send,
    open(next) {
      carryOut = next
      nextTurn()
    },
  }
}
