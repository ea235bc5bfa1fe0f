import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { feature } from '../../core/fixtures/feature.ts'
import { letterWidths } from './letters.ts'
import { shareImage } from './share-image.ts'
import { viewOf } from './test-support.ts'
import { fontOfWoff } from './woff.ts'

const require = createRequire(import.meta.url)
const ADDRESS = 'https://maps.example/'

describe('the share image', () => {
  const view = viewOf([feature('a', { start: '2024-03-22' })], { title: 'Reach <& more>' })

  it('is a PNG of 1200 by 630, and the same data give the same bytes', async () => {
    const png = await shareImage(view, ADDRESS)
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      1200,
      630,
    ])
    expect((await shareImage(view, ADDRESS)).equals(png)).toBe(true)
  })

  it('can be drawn of nothing', async () => {
    expect((await shareImage(viewOf([]), ADDRESS)).length).toBeGreaterThan(1000)
  })
})

describe('fontOfWoff', () => {
  const woff = readFileSync(require.resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff'))

  it('gives a font with every table of the file', () => {
    const font = fontOfWoff(woff)
    expect([font.readUInt32BE(0), font.readUInt16BE(4)]).toEqual([0x00010000, woff.readUInt16BE(12)])
  })

  it('gives a font that draws letters', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'reachmap-font-')), 'font.ttf')
    writeFileSync(file, fontOfWoff(woff))
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="16" font-family="Noto Sans">A</text></svg>'
    const drawn = (fontFiles: string[]) =>
      new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } })
        .render()
        .pixels.some((value) => value > 0)
    expect([drawn([file]), drawn([])]).toEqual([true, false])
    rmSync(dirname(file), { recursive: true })
  })

  it('refuses what is no WOFF', () => {
    expect(() => fontOfWoff(Buffer.from('no font at all'))).toThrow('The font is no WOFF 1.0 file.')
  })
})

describe('letterWidths', () => {
  const woff = readFileSync(require.resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff'))

  it('says how wide letters are, as the font has them, and something of those that it does not have', () => {
    const widths = letterWidths(fontOfWoff(woff))
    // Advance widths of Noto Sans, units of 1,000: https://fonts.google.com/noto/specimen/Noto+Sans
    expect([widths('i'), widths('M'), widths('iM'), widths('\u{1f5fa}')]).toEqual([0.258, 0.907, 1.165, 0.6])
  })
})
