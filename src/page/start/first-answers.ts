import { scopeOf } from '../../core/question.ts'
import { baseOf, type View } from '../../core/view.ts'
import type { DataSource } from '../../source/source.ts'

/** Waits for what the first view says and can't say in the same turn: how far from the base. Rejects where that can't be had. */
export async function firstAnswers(dataset: DataSource, view: View): Promise<void> {
  const base = baseOf(view)
  if (base) await dataset.ask({ ask: 'farthest', scope: scopeOf(view.state, view.window), base })
}
