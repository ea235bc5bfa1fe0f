import { useEffect, useMemo, useState } from 'react'
import { cameraIn } from '../../compose/camera.ts'
import { factsOf, type Subject, type Tools } from '../../compose/composer.ts'
import type { View } from '../../core/view.ts'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { DEFAULT_MAP_PROPS } from '../../map/map-props.ts'
import type { MapChunk } from '../../page/map/map-chunk.ts'
import { BASEMAP, baseProps, saidOf } from '../../page/map/map-props-of.ts'
import { mapSizeOf } from '../../page/map/map-size.ts'
import type { TimedProps } from '../../page/map/map-time.ts'
import { BROWSER } from '../../page/parts/surroundings.ts'
import { useAnswerOf } from '../../page/useAnswer.ts'
import { useClasses } from '../../page/useClasses.ts'
import { useFrontier } from '../../page/useFacts.ts'
import { useOverlays } from '../../page/useMeasures.tsx'
import { usePage } from '../../page/useStore.ts'
import { useShown } from '../../page/useView.ts'
import { namesIn } from '../../words/names.ts'
import type { SentenceFacts } from '../../words/sentence.ts'

/** Nothing arrives in a picture but what a film lets arrive. */
function timedProps({ table, weight, range, window, at, state }: View): TimedProps {
  return { table, by: state.by, weight, range, window, at, certain: state.certain }
}

/** What draws a picture: the map's chunk and the browser's clock. */
export function toolsOf({ createMapView }: MapChunk): Tools {
  return { makeMap: createMapView, wait: BROWSER.wait }
}

/**
 * The view as pictures are made of it: as it was when the part that asks was opened, whatever a run does meanwhile. Null until
 * it is known how far reach came.
 */
export function useSubject(): {
  readonly subject: Subject | null
  readonly view: View
  readonly facts: SentenceFacts
} {
  const shown = useShown()
  const { dataset } = shown
  const { store, view: viewOf } = usePage()
  const words = useWholeWords()
  // As it is now: a page that follows a run shows what was a moment ago.
  const [view] = useState(() => viewOf(store.getState().state) ?? shown.view)
  const [overlays] = useState(useOverlays().first)
  const frontier = useFrontier()
  const classes = useClasses(view)
  const { hl } = view.state
  const highlighted = useAnswerOf(hl.length > 0 ? { ask: 'find', ids: hl } : null)
  const isKnown = hl.length === 0 || highlighted !== null
  const subject = useMemo((): Subject | null => {
    if (!isKnown) return null
    const names = namesIn(words)
    const { selected, state } = view
    return {
      source: dataset,
      names,
      site: new URL(import.meta.env.BASE_URL, location.href).href,
      map: {
        ...DEFAULT_MAP_PROPS,
        ...baseProps(view),
        selected: selected?.index ?? -1,
        highlighted: (highlighted ?? []).filter((index) => index >= 0),
        ...{ frontier, overlays },
        lang: names.lang,
        basemap: BASEMAP,
        said: saidOf('', names),
      },
      classes,
      camera: (size) => cameraIn(state.camera, mapSizeOf(store), size),
      timed: timedProps,
    }
  }, [dataset, store, words, view, overlays, frontier, classes, highlighted, isKnown])
  const [facts, setFacts] = useState<SentenceFacts>({ view, names: shown.names, farthest: null })
  useEffect(() => {
    if (subject) void factsOf(subject, view).then(setFacts)
  }, [subject, view])
  return { subject, view, facts }
}
