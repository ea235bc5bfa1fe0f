import { playedPeriod, scopeOf } from '../core/question.ts'
import { planRun, type Run } from '../core/time/run.ts'
import { baseOf, type View } from '../core/view.ts'
import { stayingLine } from '../words/staying.ts'
import { Composer, type Moment, type Shape, type Subject, type Tools } from './composer.ts'
import type { FilmFile } from './film-file.ts'
import { type FilmFrame, type FilmPlan, FRAME_RATE } from './film-plan.ts'

/** The run that the page would play of a view. */
export async function runOf({ source }: Subject, { state, steps, period, info }: View): Promise<Run> {
  const base = baseOf({ state, info })
  const question = { ask: 'moments', period: playedPeriod(state, period), base } as const
  // Where distances can't be measured the run does without them.
  const moments =
    state.clock === 'events'
      ? await source.ask(question).catch(() => source.ask({ ...question, base: null }))
      : []
  return planRun(steps, period, state.clock, state.speed, moments)
}

/** Makes what takes the frames that are drawn on a canvas. */
export type MakeFile = (canvas: HTMLCanvasElement) => FilmFile | Promise<FilmFile>

/**
 * Draws a film frame by frame and gives its file; `tell` hears how far it is, 0 to 1. Rejects where a frame can't be drawn or
 * encoded, or with the signal's reason: in any case nothing runs on and nothing is left.
 */
export async function makeFilm(
  canvas: HTMLCanvasElement,
  subject: Subject,
  shape: Shape,
  { plan, view, makeFile }: { readonly plan: FilmPlan; readonly view: View; readonly makeFile: MakeFile },
  tools: Tools,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (share: number) => void },
): Promise<Blob> {
  const days = [...new Set(plan.frames.map(({ day }) => day))]
  const views = new Map(days.map((at) => [at, subject.source.view({ ...view.state, at })]))
  const composer = await Composer.open(canvas, subject, shape, [...views.values()], tools, signal)
  let file: FilmFile | null = null
  try {
    file = await makeFile(canvas)
    for (const [i, frame] of plan.frames.entries()) {
      signal.throwIfAborted()
      if (frame.isLater) composer.pass(1000 / FRAME_RATE)
      else {
        const moment = await momentOf(subject, frame, views.get(frame.day)!)
        const arrived = plan.frames[i + 1]?.isLater ? frame.arrived : null
        await composer.draw({ ...moment, arrived }, signal)
      }
      await file.add(frame.atMs, frame.ms)
      tell((i + 1) / plan.frames.length)
    }
    return new Blob([await file.finish()], { type: file.mediaType })
  } catch (reason) {
    await file?.cancel().catch(() => {})
    throw reason
  } finally {
    composer.close()
  }
}

async function momentOf(
  { source, names }: Subject,
  { gap, moment, told }: FilmFrame,
  view: View,
): Promise<Omit<Moment, 'arrived'>> {
  const staying = moment?.index ?? -1
  if (!moment || !told) return { view, gap, told: null, staying }
  const { state, window } = view
  const scope = scopeOf(state, window)
  const answer = await source.ask({ ask: 'incident', index: moment.index, scope }).catch(() => null)
  return { view, gap, told: answer && stayingLine(answer, moment.reasons, names), staying }
}
