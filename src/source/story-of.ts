import type { PathStep } from '../core/answer.ts'
import { scopeOf } from '../core/question.ts'
import type { Position } from '../core/record/incident.ts'
import { baseNameOf, baseOf, type View } from '../core/view.ts'
import { geodesicLine } from '../measures/overlays.ts'
import type { DataSource } from './source.ts'

/** Where a view's story starts and how far it has come, for pictures that are drawn without a map; null where nothing starts. */
export async function storyOf(
  source: Pick<DataSource, 'ask'>,
  view: View,
): Promise<{
  readonly base: Position
  readonly baseName: string | null
  readonly steps: readonly PathStep[]
  /** The line to each step; null where the view shows none. */
  readonly lines: readonly (readonly Position[])[] | null
} | null> {
  const base = baseOf(view)
  if (!base) return null
  const steps = await source.ask({ ask: 'path', scope: scopeOf(view.state, view.window), base })
  const hasPath = view.state.overlays.includes('arcs')
  return {
    base,
    baseName: baseNameOf(view),
    steps,
    lines: hasPath ? steps.map(({ position }) => geodesicLine(base, position)) : null,
  }
}
