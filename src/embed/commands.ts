import { quoted } from '../core/link/codecs.ts'
import type { State } from '../core/link/state.ts'
import type { LinkVersion } from '../core/link/version.ts'
import { selectedOf } from '../core/question.ts'
import { type Day, isoDay, parseDay } from '../core/time/day.ts'
import type { View } from '../core/view.ts'
import type { Actions } from '../state/actions.ts'
import type { Player } from '../state/player.ts'
import type { ReadStore } from '../state/store.ts'
import { en } from '../words/languages/en.ts'
import { linkState, patchState, type Terms } from './link-state.ts'
import type { ChapterSaid, Command, LinkState, LinkValue } from './messages.ts'

export type Outcome =
  | {
      readonly ok: true
      readonly state: LinkState
      readonly warnings?: readonly string[]
      readonly chapter?: ChapterSaid
    }
  | { readonly ok: false; readonly error: string }

/** What an embed's commands work on. */
export interface CommandTarget {
  readonly store: ReadStore
  readonly actions: Actions
  readonly player: Player
  readonly view: (state: State) => View | null
  /** The version of links in whose terms the state is told and taken. */
  readonly spoken: LinkVersion
}

/**
 * Carries commands out, through the same actions as the page's own controls. What can't be done changes nothing and says
 * why. Needs a dataset to be there.
 */
export function createCommands(target: CommandTarget): (command: Command) => Outcome {
  const { store, actions, player, view, spoken } = target
  const state = () => store.getState().state
  const terms = (): Terms => ({ group: store.getState().dataset?.info.group ?? null, version: spoken })

  /** Indices of incidents by their ids; -1 for one that the dataset does not have. */
  function find(ids: readonly string[]): readonly number[] {
    return store.getState().dataset?.now({ ask: 'find', ids }) ?? ids.map(() => -1)
  }

  /** The first id that the dataset does not have; undefined when it has them all. */
  function unknownIncident(ids: readonly string[]): string | undefined {
    return ids[find(ids).indexOf(-1)]
  }

  function set(patch: Readonly<Record<string, LinkValue>>): string | undefined {
    const patched = patchState(state(), patch, terms())
    if ('error' in patched) return patched.error
    const { camera, id, ...rest } = patched.state
    const asked = Object.keys(patch)
    const named = [...(asked.includes('hl') ? rest.hl : []), ...(asked.includes('id') && id ? [id] : [])]
    const unknown = unknownIncident(named)
    if (unknown !== undefined) return noIncident(unknown)
    actions.set(changesOf(state(), rest))
    if (asked.includes('bounds') || asked.includes('view')) actions.moveCamera(camera, 'page')
    if (asked.includes('id')) select(id, asked.includes('at'))
    if (asked.includes('play')) (rest.play ? player.play : player.pause)()
    return undefined
  }

  /** Values of some keys that were carried out and that no incident has, in words. */
  function warningsOf(keys: readonly string[]): string[] {
    const unknown = store.getState().dataset?.now({ ask: 'unknown', selected: selectedOf(state()) }) ?? []
    return unknown
      .filter(({ facet }) => keys.includes(facet))
      .map(({ facet, values }) => en.link.valuesUnknown({ facet, values: values.map(quoted) }))
  }

  function select(id: string | null, keepsClock = false) {
    actions.show(id === null ? -1 : find([id])[0]!, keepsClock)
  }

  /** The end of the story that a command met; it is told with the answer to that command. */
  let met: ChapterSaid['at'] | undefined

  function chapter(to: number | 'next' | 'back'): string | undefined {
    const { telling } = store.getState()
    if (!telling) return 'No story is open: set story to the name of one.'
    if (typeof to === 'number' && to > telling.of)
      return `There is no chapter ${to}: the story has ${telling.of}.`
    met = telling.go(to) ?? undefined
    return undefined
  }

  /** Where the story is, after a command that led through it. */
  function chapterSaid(): { readonly chapter?: ChapterSaid } {
    const { telling } = store.getState()
    if (!telling) return {}
    const { chapter, of, held } = telling
    return { chapter: { chapter, of, held, ...(met && { at: met }) } }
  }

  function play(from: Day | null, to: Day | null, seconds?: number): string | undefined {
    const at = view(state())?.at ?? 0
    if (to !== null && from === null && at >= to) {
      return `to=${isoDay(to)} is not after the day that is shown, ${isoDay(at)}: say from which day to play.`
    }
    return void player.play({ from, to, seconds })
  }

  function run(command: Command): string | undefined {
    switch (command.type) {
      case 'get':
        return undefined
      case 'set':
        return set(command.state)
      case 'play':
        return play(parseDay(command.from ?? ''), parseDay(command.to ?? ''), command.seconds)
      case 'pause':
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
      case 'chapter':
        return chapter(command.to)
    }
  }

  return (command) => {
    const error = run(command)
    if (error !== undefined) return { ok: false, error }
    const warnings = command.type === 'set' ? warningsOf(Object.keys(command.state)) : []
    return {
      ok: true,
      state: linkState(state(), terms()),
      ...(warnings.length > 0 && { warnings }),
      ...(command.type === 'chapter' && chapterSaid()),
    }
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
