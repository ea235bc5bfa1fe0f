import type { Outcome } from './commands.ts'
import { type Command, type CommandId, type EmbedEvent, PROTOCOL, readCommand } from './messages.ts'

/** Commands that wait at most, and refusals that do: beyond, a flood is not answered. */
const MOST_WAITING = 100
/** Commands carried out in one turn at most, and the time after which no further one is begun. */
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
 * A port that listens to its parent only. Messages from elsewhere are not even looked into. A flood is carried out a few
 * commands at a time, and refused beyond what may wait, so that it costs the page little.
 */
export function createPort({ parent, nextTurn: afterFrame, now }: PortEdge): Port {
  const waiting: { id: CommandId; command: Command }[] = []
  const refused: { id: CommandId | null; error: string }[] = []
  let carryOut: ((command: Command) => Outcome) | null = null
  let turns = false

  const send = (event: EmbedEvent) => parent.postMessage({ reachmap: PROTOCOL, ...event }, '*')

  function turn() {
    turns = false
    for (const { id, error } of refused.splice(0)) send({ type: 'ack', id, ok: false, error })
    if (!carryOut) return
    const start = now()
    for (let done = 0; done < PER_TURN && now() - start < BUSY_MS; done++) {
      const next = waiting.shift()
      if (!next) return
      send({ type: 'ack', id: next.id, ...carryOut(next.command) })
    }
    if (waiting.length > 0) nextTurn()
  }

  function nextTurn() {
    if (turns) return
    turns = true
    afterFrame(turn)
  }

  function refuse(id: CommandId | null, error: string) {
    if (refused.length < MOST_WAITING) refused.push({ id, error })
  }

  return {
    receive(message) {
      if (message.source !== parent) return
      // A full house needs no look inside: reading a huge message is what would cost time.
      if (waiting.length >= MOST_WAITING && refused.length >= MOST_WAITING) return
      const read = readCommand(message.data)
      if (!read) return
      const { id, command, error } = read
      if (!command || id === null) refuse(id, error ?? '')
      else if (waiting.length >= MOST_WAITING) refuse(id, TOO_MANY)
      else waiting.push({ id, command })
      nextTurn()
    },
    send,
    open(next) {
      carryOut = next
      nextTurn()
    },
  }
}
