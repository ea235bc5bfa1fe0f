/** How wide letters of a font are, parts of their size. */
export type LetterWidths = (text: string) => number

/** As wide as a letter of most scripts: of one that a font does not have. */
const UNKNOWN = 0.6

/**
 * Widths of the letters of a TrueType font, without kerning. Throws where it has no character map of Unicode's first plane.
 * Layout: https://learn.microsoft.com/typography/opentype/spec/cmap (format 4) and /hmtx
 */
export function letterWidths(font: Buffer): LetterWidths {
  const table = (tag: string) => tableOf(font, tag)
  const unitsPerEm = table('head').readUInt16BE(18)
  const metrics = table('hhea').readUInt16BE(34)
  const hmtx = table('hmtx')
  const glyphOf = glyphs(table('cmap'))
  const widthOf = (character: string) => {
    const glyph = glyphOf(character.codePointAt(0)!)
    return glyph === 0 ? UNKNOWN : hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) / unitsPerEm
  }
  return (text) => [...text].reduce((sum, character) => sum + widthOf(character), 0)
}

function tableOf(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4)
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i
    if (font.toString('latin1', at, at + 4) !== tag) continue
    const offset = font.readUInt32BE(at + 8)
    return font.subarray(offset, offset + font.readUInt32BE(at + 12))
  }
  throw new Error(`The font has no table ${tag}.`)
}

/** The glyph of a code point, 0 where there is none. */
function glyphs(cmap: Buffer): (code: number) => number {
  const count = cmap.readUInt16BE(2)
  const starts = Array.from({ length: count }, (_, i) => cmap.readUInt32BE(8 + 8 * i))
  const start = starts.find((at) => cmap.readUInt16BE(at) === 4)
  if (start === undefined) throw new Error('The font has no character map of format 4.')
  const map = cmap.subarray(start)
  const double = map.readUInt16BE(6)
  const [ends, begins, deltas, ranges] = [14, 16 + double, 16 + 2 * double, 16 + 3 * double]
  return (code) => {
    for (let at = 0; at < double; at += 2) {
      if (map.readUInt16BE(ends! + at) < code) continue
      const first = map.readUInt16BE(begins! + at)
      if (first > code) return 0
      const [delta, range] = [map.readUInt16BE(deltas! + at), map.readUInt16BE(ranges! + at)]
      if (range === 0) return (code + delta) & 0xffff
      const glyph = map.readUInt16BE(ranges! + at + range + 2 * (code - first))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
