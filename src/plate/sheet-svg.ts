import { escaped } from './escaped.ts'
import { insetOf, type Layout, type PlacedItem, type PlacedLine, type StampLayout } from './layout.ts'
import type { LegendItem } from './legend.ts'
import type { MapScale } from './map-scale.ts'
import { type MarkPath, markPaths, possiblePaths } from './marks.ts'
import type { Palette } from './palette.ts'
import { stackPath } from './stacks.ts'
import type { TextLook } from './type.ts'

/** A picture that is drawn of lines: what stands round its map, and the map as the inside of an SVG, its upper left corner at 0, 0. */
export interface DrawnSheet {
  readonly layout: Layout
  readonly stamp: StampLayout
  readonly map: string
  readonly scale: MapScale & { readonly words: string }
}

/** Families of letters, as `font-family` takes them. */
export type Fonts = Readonly<Record<TextLook['family'], string>>

const FONTS: Fonts = {
  serif: "'Source Serif 4', Georgia, serif",
  sans: 'Inter, system-ui, sans-serif',
}

/** Where the scale stands: so far from the map's corner, pixels. */
export const SCALE = { right: 12, bottom: 10, height: 20 } as const

/** The whole picture as an SVG file, so many times as large as it was laid out. */
export function sheetSvg(sheet: DrawnSheet, palette: Palette, fonts: Fonts = FONTS, larger = 1): string {
  const { size, map, lines, signs } = sheet.layout
  const [width, height] = [map.right - map.left, map.bottom - map.top]
  const line = (y: number) => `<rect y="${y}" width="${size.width}" height="1" fill="${palette.border}"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width * larger}" height="${size.height * larger}">`,
    `<rect width="${size.width}" height="${size.height}" fill="${palette.paper}"/>`,
    `<svg x="${map.left}" y="${map.top}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" overflow="hidden">`,
    sheet.map,
    scaleOf(sheet, { width, height }, palette, fonts),
    stampOf(sheet.stamp, palette, fonts),
    '</svg>',
    line(map.top - 1),
    line(map.bottom),
    ...lines.map((one) => written(one, palette, fonts)),
    ...signs.map((sign) => signOf(sign, palette, fonts)),
    '</svg>',
  ].join('')
}

function written({ text, x, y, look, right }: PlacedLine, palette: Palette, fonts: Fonts): string {
  const { size, weight, family } = look
  const way = right ? ' direction="rtl"' : ''
  return `<text x="${tenth(x)}" y="${tenth(y)}" font-family="${fonts[family]}" font-size="${size}" font-weight="${weight}" fill="${look.soft ? palette.soft : palette.ink}"${way}>${escaped(text)}</text>`
}

function stampOf({ box, lines, rule }: StampLayout, palette: Palette, fonts: Fonts): string {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const inset = insetOf(box, lines)
  const ruled =
    rule === null
      ? ''
      : `<rect x="${tenth(box.left + inset)}" y="${tenth(rule)}" width="${tenth(width - 2 * inset)}" height="2" fill="${palette.time}"/>`
  return [
    `<rect x="${tenth(box.left)}" y="${tenth(box.top)}" width="${tenth(width)}" height="${tenth(height)}" rx="8" fill="${palette.paper}" fill-opacity=".92"/>`,
    ...lines.map((line) => written(line, palette, fonts)),
    ruled,
  ].join('')
}

function scaleOf(
  { scale }: DrawnSheet,
  { width, height }: { readonly width: number; readonly height: number },
  palette: Palette,
  { sans }: Fonts,
): string {
  const [right, bottom] = [width - SCALE.right, height - SCALE.bottom]
  const left = tenth(right - scale.px)
  const line = `M${left} ${bottom - 7}V${bottom}H${right}V${bottom - 7}`
  const halo = `stroke="${palette.land}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
  return `<path d="${line}" fill="none" stroke="${palette.land}" stroke-width="3"/><path d="${line}" fill="none" stroke="${palette.soft}"/><text x="${tenth((left + right) / 2)}" y="${bottom - 4}" text-anchor="middle" font-family="${sans}" font-size="11" font-weight="450" fill="${palette.soft}" ${halo}>${escaped(scale.words)}</text>`
}

function signOf({ item, x, y }: PlacedItem, palette: Palette, fonts: Fonts): string {
  return `<g transform="translate(${tenth(x)} ${tenth(y)})">${inside(item, palette, fonts)}</g>`
}

function inside(item: LegendItem, palette: Palette, { sans }: Fonts): string {
  const ringed = `fill="none" stroke="${palette.country}" stroke-width="1.3" stroke-dasharray="3 2"`
  const number = (text: string, size: number, tone: string, more: string) =>
    `<text ${more} font-family="${sans}" font-size="${size}" font-weight="600" text-anchor="middle" fill="${tone}">${text}</text>`
  switch (item.sign) {
    case 'mark':
      return markPaths(item.mark.shape)
        .map((path) => shaped(path, palette[item.mark.colour]))
        .join('')
    case 'possible':
      return possiblePaths(item.mark.shape)
        .map((path) => shaped(path, palette[item.mark.colour]))
        .join('')
    case 'stack': {
      const path = stackPath(item.look, 3, false)
      const tone = palette[item.look.colour]
      return `<g transform="scale(.8)">${shaped(path, tone)}${number('3', 11, path.line === null ? palette.paper : tone, 'y="4"')}</g>`
    }
    case 'path':
      return `<path d="M-12 0H-5" stroke="${palette.ink}" stroke-width="1.2"/><rect x="-5" y="-7.5" width="15" height="15" rx="7.5" fill="${palette.ink}"/>${number('1', 10, palette.paper, 'x="2.5" y="3.6"')}`
    case 'area':
      return `<circle r="7" ${ringed}/>`
    case 'arrived':
      return `<circle r="7.2" fill="${palette.country}" fill-opacity=".35" stroke="${palette.ink}" stroke-width="1.5"/>`
    case 'country':
      return `<rect x="-10" y="-7.5" width="20" height="15" rx="7.5" ${ringed}/>${number('3', 10, palette.ink, 'y="3.6"')}`
  }
}

function shaped({ d, line, dash }: MarkPath, tone: string): string {
  if (line === null) return `<path d="${d}" fill="${tone}"/>`
  const dashes = dash ? ` stroke-dasharray="${dash}"` : ''
  return `<path d="${d}" fill="none" stroke="${tone}" stroke-width="${line}"${dashes}/>`
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
