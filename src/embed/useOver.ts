import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Padding } from '../core/fit.ts'
import { boxesOver } from '../map/over-map.ts'
import { roomRound } from '../page/map/measure-room.ts'
import type { LabelBox } from '../plate/place-labels.ts'
import type { Size } from './useSize.ts'

/** What lies over a picture that stands in a map's place. */
export interface Over {
  /** The room that the map leaves for it; null where nothing is laid out. */
  readonly padding: Padding | null
  /** Pixels of the picture. */
  readonly boxes: readonly LabelBox[]
}

const NOTHING: Over = { padding: null, boxes: [] }

/** What lies over an element, looked up when its size changes; nothing while that is not wanted. */
export function useOver(ref: RefObject<HTMLElement | null>, { width, height }: Size, wanted: boolean): Over {
  const [over, setOver] = useState(NOTHING)
  useLayoutEffect(() => {
    if (!wanted || !ref.current || width === 0 || height === 0) return
    setOver({ padding: roomRound(ref.current), boxes: boxesOver(ref.current) })
  }, [ref, width, height, wanted])
  return over
}
