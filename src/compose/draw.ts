import type { Box } from '../core/free-room.ts'
import type { Written, WrittenName, WrittenWords } from '../map/written.ts'
import { insetOf, type Layout, type PlacedItem, type PlacedLine, type StampLayout } from '../plate/layout.ts'
import type { LegendItem } from '../plate/legend.ts'
import { markPaths, possiblePaths } from '../plate/marks.ts'
import type { Palette } from '../plate/palette.ts'
import { stackPath } from '../plate/stacks.ts'
import { SANS } from '../plate/type.ts'
import { isRightToLeft } from '../plate/wrap.ts'

/** What a picture is drawn on. */
export type Sheet = CanvasRenderingContext2D

/** What a picture is drawn on, for a canvas that has its size. It is kept in memory, where what encodes each picture reads it. */
export function sheetOf(canvas: HTMLCanvasElement): Sheet {
  const sheet = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!
  // Letters are as wide in every resolution as they were measured.
  sheet.textRendering = 'geometricPrecision'
  sheet.fontKerning = 'normal'
  return sheet
}

/**
 * Draws what stands round the map: paper, text, legend. What stands above it, or below, as it stood when `before` was drawn on the
 * same sheet is left: in a film that is the legend, which costs as much as the map.
 */
export function drawRound(
  sheet: Sheet,
  layout: Layout,
  palette: Palette,
  before: Layout | null = null,
): void {
  const { size, map } = layout
  if (!before) {
    // In a filmstrip paper lies between the maps.
    sheet.fillStyle = palette.paper
    sheet.fillRect(0, 0, size.width, size.height)
  }
  const parts = [
    { top: 0, bottom: map.top, border: map.top - 1 },
    { top: map.bottom, bottom: size.height, border: map.bottom },
  ]
  for (const { top, bottom, border } of parts) {
    const part = partOf(layout, top, bottom)
    if (before && JSON.stringify(part) === JSON.stringify(partOf(before, top, bottom))) continue
    sheet.fillStyle = palette.paper
    sheet.fillRect(0, top, size.width, bottom - top)
    sheet.fillStyle = palette.border
    sheet.fillRect(0, border, size.width, 1)
    for (const line of part.lines) drawLine(sheet, line, palette)
    for (const sign of part.signs) drawSign(sheet, sign, palette)
  }
}

/** What a layout has between two heights. */
function partOf({ map, lines, signs }: Layout, top: number, bottom: number) {
  const isWithin = ({ y }: { readonly y: number }) => y >= top && y < bottom
  return { map, lines: lines.filter(isWithin), signs: signs.filter(isWithin) }
}

/** Puts the pixels of a map where it has its box. Where a machine could not make so many they are made larger. */
export function drawMap(
  sheet: Sheet,
  pixels: ImageData,
  { left, top, right, bottom }: Box,
  ratio: number,
): void {
  const [x, y, width, height] = [left, top, right - left, bottom - top].map((length) => length * ratio)
  if (pixels.width === width && pixels.height === height) {
    sheet.putImageData(pixels, x!, y!)
    return
  }
  const small = document.createElement('canvas')
  Object.assign(small, { width: pixels.width, height: pixels.height })
  sheetOf(small).putImageData(pixels, 0, 0)
  sheet.setTransform(1, 0, 0, 1, 0, 0)
  sheet.drawImage(small, x!, y!, width!, height!)
}

/** Draws what stands over the map, whose upper left corner is the sheet's: names, scale, credits. */
export function drawOver(sheet: Sheet, { names, badges, scale, credits }: Written, palette: Palette): void {
  for (const badge of badges) drawBadge(sheet, badge, palette)
  for (const name of names) drawName(sheet, name, palette)
  if (scale) drawScale(sheet, scale, palette)
  if (credits) {
    sheet.font = `450 11px ${SANS}`
    sheet.textAlign = 'left'
    haloed(sheet, credits.text, credits.box.left, middle(credits) + 4, palette.soft, palette.land)
  }
}

/** Draws the date on the map. */
export function drawStamp(sheet: Sheet, { box, lines, rule }: StampLayout, palette: Palette): void {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  sheet.globalAlpha = 0.92
  sheet.fillStyle = palette.paper
  sheet.beginPath()
  sheet.roundRect(box.left, box.top, width, height, 8)
  sheet.fill()
  sheet.globalAlpha = 1
  for (const line of lines) drawLine(sheet, line, palette)
  if (rule === null) return
  sheet.fillStyle = palette.time
  const inset = insetOf(box, lines)
  sheet.fillRect(box.left + inset, rule, width - 2 * inset, 2)
}

function drawLine(sheet: Sheet, { text, x, y, look, right }: PlacedLine, palette: Palette): void {
  sheet.font = look.font
  sheet.fillStyle = look.soft ? palette.soft : palette.ink
  sheet.direction = right ? 'rtl' : 'ltr'
  sheet.textAlign = right ? 'right' : 'left'
  sheet.fillText(text, x, y)
  sheet.direction = 'ltr'
}

/** Text with a rim of the land's colour, to be read on whatever lies below; it begins or ends where it stands in the page. */
function haloed(sheet: Sheet, text: string, x: number, y: number, colour: string, rim: string): void {
  sheet.lineJoin = 'round'
  sheet.lineWidth = 3
  sheet.strokeStyle = rim
  sheet.globalAlpha = 0.9
  sheet.direction = isRightToLeft(text) ? 'rtl' : 'ltr'
  sheet.strokeText(text, x, y)
  sheet.globalAlpha = 1
  sheet.fillStyle = colour
  sheet.fillText(text, x, y)
  sheet.direction = 'ltr'
}

/** As map.css writes names: a number of the path stands in a pill before its name. */
function drawName(sheet: Sheet, { box, lines, must }: WrittenName, palette: Palette): void {
  const height = (box.bottom - box.top) / lines.length
  sheet.textAlign = 'left'
  lines.forEach(({ number, text }, i) => {
    const y = box.top + (i + 0.5) * height
    let x = box.left
    if (number) x += drawPill(sheet, number, x, y, palette) + 4
    sheet.font = must ? `600 13px ${SANS}` : `450 12px ${SANS}`
    haloed(sheet, text, x, y + 4.5, must ? palette.ink : palette.soft, palette.land)
  })
}

/** Draws a number in a pill from `x` on, about the height `y`. Returns how wide it is. */
function drawPill(sheet: Sheet, number: string, x: number, y: number, palette: Palette): number {
  sheet.font = `450 10px ${SANS}`
  const width = Math.max(15, sheet.measureText(number).width + 6)
  sheet.fillStyle = palette.ink
  sheet.beginPath()
  sheet.roundRect(x, y - 7.5, width, 15, 7.5)
  sheet.fill()
  sheet.fillStyle = palette.paper
  sheet.textAlign = 'center'
  sheet.fillText(number, x + width / 2, y + 3.6)
  sheet.textAlign = 'left'
  return width
}

function drawBadge(sheet: Sheet, { box, text, possible }: Written['badges'][number], palette: Palette): void {
  sheet.beginPath()
  sheet.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 13)
  if (!possible) {
    sheet.globalAlpha = 0.92
    sheet.fillStyle = palette.card
    sheet.fill()
    sheet.globalAlpha = 1
  }
  dashed(sheet, palette.country, possible ? [1.5, 2] : [4, 3])
  sheet.font = `450 12px ${SANS}`
  sheet.textAlign = 'center'
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2 + 4.3
  if (possible) haloed(sheet, text, x, y, palette.ink, palette.land)
  else {
    sheet.fillStyle = palette.ink
    sheet.fillText(text, x, y)
  }
}

function drawScale(sheet: Sheet, scale: WrittenWords, palette: Palette): void {
  const { left, right, top, bottom } = scale.box
  sheet.strokeStyle = palette.soft
  sheet.lineWidth = 1
  sheet.beginPath()
  sheet.moveTo(left + 0.5, top)
  sheet.lineTo(left + 0.5, bottom - 0.5)
  sheet.lineTo(right - 0.5, bottom - 0.5)
  sheet.lineTo(right - 0.5, top)
  sheet.stroke()
  sheet.font = `450 11px ${SANS}`
  sheet.textAlign = 'left'
  haloed(sheet, scale.text, left + 5, middle(scale) + 3.5, palette.soft, palette.land)
}

function middle({ box }: WrittenWords): number {
  return (box.top + box.bottom) / 2
}

function dashed(sheet: Sheet, colour: string, dashes: number[]): void {
  sheet.setLineDash(dashes)
  sheet.strokeStyle = colour
  sheet.lineWidth = 1.3
  sheet.stroke()
  sheet.setLineDash([])
}

function drawSign(sheet: Sheet, { item, x, y }: PlacedItem, palette: Palette): void {
  sheet.save()
  sheet.translate(x, y)
  SIGNS[item.sign](sheet, palette, item)
  sheet.restore()
}

const SIGNS: {
  readonly [S in LegendItem['sign']]: (sheet: Sheet, palette: Palette, item: LegendItem) => void
} = {
  mark: drawMark,
  possible: drawMark,
  stack(sheet, palette, item) {
    if (item.sign !== 'stack') return
    const { d, line } = stackPath(item.look, 3, false)
    const tone = palette[item.look.colour]
    sheet.scale(0.8, 0.8)
    fillOrStroke(sheet, new Path2D(d), tone, line)
    sheet.font = `600 11px ${SANS}`
    sheet.textAlign = 'center'
    sheet.fillStyle = line === null ? palette.paper : tone
    sheet.fillText('3', 0, 4)
  },
  path(sheet, palette) {
    sheet.fillStyle = palette.ink
    sheet.fillRect(-12, -0.6, 10, 1.2)
    drawPill(sheet, '1', -5, 0, palette)
  },
  area(sheet, palette) {
    sheet.beginPath()
    sheet.arc(0, 0, 7, 0, 2 * Math.PI)
    dashed(sheet, palette.country, [3, 2])
  },
  arrived: drawGlow,
  country(sheet, palette) {
    sheet.beginPath()
    sheet.roundRect(-10, -7.5, 20, 15, 7.5)
    dashed(sheet, palette.country, [3, 2])
    sheet.font = `450 10px ${SANS}`
    sheet.textAlign = 'center'
    sheet.fillStyle = palette.ink
    sheet.fillText('3', 0, 3.6)
  },
}

function drawMark(sheet: Sheet, palette: Palette, item: LegendItem): void {
  if (item.sign !== 'mark' && item.sign !== 'possible') return
  const { shape, colour } = item.mark
  const paths = item.sign === 'possible' ? possiblePaths(shape) : markPaths(shape)
  for (const { d, line, dash } of paths) {
    sheet.setLineDash(dash === undefined ? [] : [dash])
    fillOrStroke(sheet, new Path2D(d), palette[colour], line)
  }
  sheet.setLineDash([])
}

function drawGlow(sheet: Sheet, palette: Palette): void {
  const glow = sheet.createRadialGradient(0, 0, 0, 0, 0, 7)
  glow.addColorStop(0, palette.country)
  glow.addColorStop(0.7, 'transparent')
  sheet.beginPath()
  sheet.arc(0, 0, 7.2, 0, 2 * Math.PI)
  sheet.fillStyle = glow
  sheet.fill()
  sheet.strokeStyle = palette.ink
  sheet.lineWidth = 1.5
  sheet.stroke()
}

function fillOrStroke(sheet: Sheet, path: Path2D, tone: string, line: number | null): void {
  if (line === null) {
    sheet.fillStyle = tone
    sheet.fill(path)
    return
  }
  sheet.strokeStyle = tone
  sheet.lineWidth = line
  sheet.stroke(path)
}
