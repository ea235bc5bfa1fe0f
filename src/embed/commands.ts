import { indexOfId } from '../core/columns.ts'
import { type Day, isoDay, parseDay } from '../core/day.ts'
import type { State } from '../core/state.ts'
import type { View } from '../core/view.ts'
import type { Actions } from '../state/actions.ts'
import type { Player } from '../state/player.ts'
import type { AppStore } from '../state/store.ts'
import { linkState, patchState } from './link-state.ts'
import type { Command, LinkState, LinkValue } from './messages.ts'

export type Outcome =
  | { readonly ok: true; readonly state: LinkState }
  | { readonly ok: false; readonly error: string }

/** What an embed's commands work on. */
export interface CommandTarget {
  readonly store: AppStore
  readonly actions: Actions
  readonly player: Player
  readonly view: (state: State) => View | null
  /** A stretch that was asked for has been played to its last day. */
  readonly onStretchEnd: () => void
}

/**
 * Carries commands out, through the same actions as the page's own controls. What can't be done changes nothing and says
 * why. Needs a dataset to be there.
 */
export function createCommands(target: CommandTarget): (command: Command) => Outcome {
  const { store, actions, player, view, onStretchEnd } = target
  const state = () => store.getState().state
  let endStretch = () => {}

  /** The first id that the dataset does not have; undefined when it has them all. */
  function unknownIncident(ids: readonly string[]): string | undefined {
    const { dataset } = store.getState()
    return ids.find((id) => !dataset || indexOfId(dataset.columns, id) < 0)
  }

  function set(patch: Readonly<Record<string, LinkValue>>): string | undefined {
    const patched = patchState(state(), patch)
    if ('error' in patched) return patched.error
    const { camera, id, ...rest } = patched.state
    const asked = Object.keys(patch)
    const named = [...(asked.includes('hl') ? rest.hl : []), ...(asked.includes('id') && id ? [id] : [])]
    const unknown = unknownIncident(named)
    if (unknown !== undefined) return noIncident(unknown)
    endStretch()
    actions.set(changesOf(state(), rest))
    if (asked.includes('bounds') || asked.includes('view')) store.setState(lookAt(camera))
    if (asked.includes('id')) select(id, asked.includes('at'))
    if (asked.includes('play')) (rest.play ? player.play : player.pause)()
    return undefined
  }

  function lookAt(camera: State['camera']) {
    return { state: { ...state(), camera }, cameraOrigin: 'page' as const }
  }

  function select(id: string | null, keepsClock = false) {
    const { dataset } = store.getState()
    if (id === null || !dataset) return actions.closeCard()
    store.setState({ stack: [] })
    if (keepsClock) actions.set({ id })
    else actions.select(indexOfId(dataset.columns, id))
  }

  const playhead = () => view(state())?.at ?? 0

  /** Plays from a day up to another one, and stops there: the day itself is shown, nothing later is. */
  function play(from: Day | null, to: Day | null): string | undefined {
    if (to !== null && from === null && playhead() >= to) {
      return `to=${isoDay(to)} is not after the day that is shown, ${isoDay(playhead())}: say from which day to play.`
    }
    endStretch()
    if (from !== null) actions.scrub(from)
    player.play()
    if (to === null) return undefined
    const end = store.subscribe(({ playing }) => {
      const at = playhead()
      if (playing && at < to) return
      endStretch()
      if (playing) player.pause()
      if (at > to) actions.scrub(to)
      if (at >= to) onStretchEnd()
    })
    endStretch = () => {
      endStretch = () => {}
      end()
    }
    return undefined
  }

  function run(command: Command): string | undefined {
    switch (command.type) {
      case 'get':
        return undefined
      case 'set':
        return set(command.state)
      case 'play':
        return play(parseDay(command.from ?? ''), parseDay(command.to ?? ''))
      case 'pause':
        endStretch()
        return void player.pause()
      case 'step':
        return void player.step(command.by)
      case 'select': {
        const { incident } = command
        if (incident !== null && unknownIncident([incident]) !== undefined) return noIncident(incident)
        return void select(incident)
      }
      case 'highlight': {
        const unknown = unknownIncident(command.incidents)
        if (unknown !== undefined) return noIncident(unknown)
        return void actions.set({ hl: command.incidents })
      }
    }
  }

  return (command) => {
    const error = run(command)
    return error === undefined ? { ok: true, state: linkState(state()) } : { ok: false, error }
  }
}

function noIncident(id: string): string {
  return `There is no incident "${id.slice(0, 40)}" in this dataset.`
}

/** The items that differ, so that what did not change keeps its reference. */
function changesOf(before: State, after: Partial<State>): Partial<State> {
  const differs = (item: keyof State) => JSON.stringify(after[item]) !== JSON.stringify(before[item])
  return Object.fromEntries(Object.entries(after).filter(([item]) => differs(item as keyof State)))
}
