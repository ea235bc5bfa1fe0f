import { useEffect, useRef, useState } from 'react'
import type { Tools } from '../../compose/composer.ts'
import { NoMap } from '../../compose/still-map.ts'
import { mapChunk } from '../../page/map/map-chunk.ts'
import { useLoading } from '../../page/parts/lazyPart.tsx'
import { showOn } from './picture-file.ts'
import { toolsOf } from './useSubject.ts'

export type Drawing = 'drawing' | 'drawn' | 'failed' | 'no-map'

/** Draws a picture on a canvas that nobody sees. */
export type DrawPicture = (canvas: HTMLCanvasElement, tools: Tools, signal: AbortSignal) => Promise<void>

/** Draws a picture on the canvas of a ref, when there is one to draw; another one gives up what was being drawn. */
export function usePicture(draw: DrawPicture | null) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { value: chunk, trouble } = useLoading(mapChunk)
  const [state, setState] = useState<Drawing>('drawing')
  useEffect(() => {
    const element = canvas.current
    setState('drawing')
    if (!draw || !chunk || !element) return
    const given = new AbortController()
    const { signal } = given
    const make = async () => {
      const scratch = document.createElement('canvas')
      await draw(scratch, toolsOf(chunk), signal)
      showOn(element, scratch)
      element.dataset.drawn = 'true'
      setState('drawn')
    }
    make().catch((reason: unknown) => {
      if (signal.aborted) return
      console.warn(reason)
      setState(reason instanceof NoMap && reason.status === 'no-webgl' ? 'no-map' : 'failed')
    })
    return () => given.abort()
  }, [draw, chunk])
  return { canvas, state: trouble ? ('failed' as const) : state }
}
