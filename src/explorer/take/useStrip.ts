import { useEffect, useState } from 'react'
import { cameraIn } from '../../compose/camera.ts'
import type { Subject } from '../../compose/composer.ts'
import { runOf } from '../../compose/film.ts'
import type { Panel, Strip } from '../../compose/strip.ts'
import { type StripSteps, stripDays } from '../../compose/strip-days.ts'
import type { View } from '../../core/view.ts'
import { baseProps } from '../../page/map/map-props-of.ts'
import { chapterViews } from '../../page/story/chapter-views.ts'

/** What a filmstrip is of: so many steps of the run, or the chapters of the story that is told. */
export type StripOf = StripSteps | 'chapters'

/** The panels of a filmstrip; null while they are not known, and where none is wanted. */
export function useStrip(subject: Subject | null, view: View, of: StripOf | null): Strip | null {
  const [strip, setStrip] = useState<{ readonly of: StripOf; readonly strip: Strip } | null>(null)
  useEffect(() => {
    if (!subject || of === null) return
    let isWanted = true
    const planned = of === 'chapters' ? ofChapters(subject, view) : ofSteps(subject, view, of)
    const keep = (found: Strip) => isWanted && setStrip({ of, strip: found })
    planned.then(keep, () => keep({ panels: [], said: {} }))
    return () => {
      isWanted = false
    }
  }, [subject, view, of])
  return strip?.of === of ? strip.strip : null
}

async function ofSteps(subject: Subject, view: View, steps: StripSteps): Promise<Strip> {
  const run = await runOf(subject, view)
  const days = stripDays([...run.steps.days], steps)
  const panels = days.map((at): Panel => {
    const shown = subject.source.view({ ...view.state, at })
    // Measured overlays are of one day.
    return { view: shown, under: null, map: { overlays: [] } }
  })
  return { panels, said: {} }
}

async function ofChapters(subject: Subject, view: View): Promise<Strip> {
  const { source } = subject
  const told = view.state.story === null ? null : await chapterViews(view.state.story, source, view)
  if (!told) return { panels: [], said: {} }
  const panels = told.chapters.map(
    ({ title, view: shown, highlighted }, i): Panel => ({
      view: shown,
      under: `${i + 1}. ${title}`,
      map: {
        ...baseProps(shown),
        ...{ highlighted, overlays: [], selected: -1 },
        camera: cameraIn(shown.state.camera, null, { width: 0, height: 0 }),
      },
    }),
  )
  return { panels, said: { title: told.title, ...(told.summary !== null && { sentence: told.summary }) } }
}
