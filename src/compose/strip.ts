import type { Box } from '../core/free-room.ts'
import type { View } from '../core/view.ts'
import { gridOf } from '../plate/grid.ts'
import { layoutOf, layoutStamp, type Said } from '../plate/layout.ts'
import { PALETTES } from '../plate/palette.ts'
import { saidOf, stampOf } from '../plate/said.ts'
import type { Size } from '../plate/sizes.ts'
import { lookOf, SMALL } from '../plate/type.ts'
import { about, factsOf, paddingOf, type Shape, type Subject, type Tools } from './composer.ts'
import { drawMap, drawOver, drawRound, drawStamp, sheetOf } from './draw.ts'
import { loadFonts } from './fonts.ts'
import { StillMap, type StillProps } from './still-map.ts'

/** One small map of a filmstrip. */
export interface Panel {
  readonly view: View
  /** Under its date; null where that is what its window holds. */
  readonly under: string | null
  /** What its map has of its own. */
  readonly map: Partial<StillProps>
}

/** Moments of a view, or the chapters of a story, on one page. */
export interface Strip {
  readonly panels: readonly Panel[]
  /** What is said in place of what the view says. */
  readonly said: Partial<Pick<Said, 'title' | 'sentence' | 'address'>>
}

/** Room between two small maps, CSS pixels. */
const APART = 6

/**
 * Draws small maps on one page, with a date on each and one legend for all. `view` is what the page is of. Rejects with NoMap, or
 * with what the signal is given up for.
 */
export async function drawStrip(
  canvas: HTMLCanvasElement,
  subject: Subject,
  view: View,
  { panels, said }: Strip,
  { size, ratio, theme }: Shape,
  { makeMap, wait }: Tools,
  signal: AbortSignal,
): Promise<void> {
  const { names } = subject
  const facts = await factsOf(subject, view)
  const words = { ...saidOf(facts, [...panels.map((panel) => panel.view), view], about(subject)), ...said }
  const stamps = panels.map((panel) => {
    const stamp = stampOf(panel.view, null, null, names)
    return { ...stamp, under: panel.under ?? stamp.under }
  })
  for (const look of [lookOf(size), SMALL]) await loadFonts(look, JSON.stringify([words, stamps]))
  signal.throwIfAborted()
  canvas.width = size.width * ratio
  canvas.height = size.height * ratio
  const sheet = sheetOf(canvas)
  const measure = (text: string, font: string) => {
    sheet.font = font
    return sheet.measureText(text).width
  }
  const layout = layoutOf(words, size, measure)
  const cells = gridOf(panels.length, layout.map, APART)
  const [first] = cells
  const [palette, cell] = [PALETTES[theme], first ? sizeOf(first) : size]
  sheet.setTransform(ratio, 0, 0, ratio, 0, 0)
  drawRound(sheet, layout, palette)
  const laidOut = stamps.map((stamp) => layoutStamp(stamp, SMALL, cell.width, measure))
  // All have the padding of the largest, so that the same places are where they were.
  const largest = laidOut.reduce((most, { box }) => (box.bottom > most.bottom ? box : most), EMPTY)
  const camera = subject.camera(cell)
  const padding = paddingOf(cell, { box: largest })
  const map = new StillMap(
    makeMap,
    cell,
    ratio,
    { ...subject.map, ...subject.timed(view), theme, camera, padding },
    wait,
  )
  try {
    for (const [i, panel] of panels.entries()) {
      map.keepClearOf(laidOut[i]!.box)
      await map.show({ ...subject.timed(panel.view), ...panel.map }, signal)
      const { pixels, written } = map.drawn
      const { left, top } = cells[i]!
      sheet.save()
      drawMap(sheet, pixels, cells[i]!, ratio)
      sheet.setTransform(ratio, 0, 0, ratio, left * ratio, top * ratio)
      sheet.beginPath()
      sheet.rect(0, 0, cell.width, cell.height)
      sheet.clip()
      // The map's credits stand in the foot.
      drawOver(sheet, { ...written, credits: null }, palette)
      drawStamp(sheet, laidOut[i]!, palette)
      sheet.restore()
    }
  } finally {
    map.close()
  }
}

const EMPTY: Box = { left: 0, top: 0, right: 0, bottom: 0 }

function sizeOf({ left, top, right, bottom }: Box): Size {
  return { width: right - left, height: bottom - top }
}
