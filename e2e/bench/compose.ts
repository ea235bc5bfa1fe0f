import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { oneFile } from '../../src/export/one-file.ts'
import type { OneFileList } from '../../src/site/pages/one-file-plugin.ts'
import { median, openPage } from './measure.ts'
import { tableOf } from './table.ts'

interface Compose {
  live(): Promise<{ drawn: number; ticks: number[] }>
  composed(): Promise<{ first: number; png: number; frames: number[]; fades: number[] }>
  alike(): Promise<{ others: number; days: number }>
  film(): Promise<{
    name: string
    took: number
    bytes: number
    encodingMs: number
    frames: number
    seconds: number
  } | null>
  strip(): Promise<{ took: number; bytes: number }>
}

type Picture = Awaited<ReturnType<Compose['composed']>>

const kB = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('en')} kB`
const whole = (value: number) => value.toFixed(0)

/**
 * Pictures and films of the shipped data beside the map that the page draws, each first one in a page of its own; the one file.
 * `old` is where an older commit's composer is served.
 */
export async function composeBench(
  browser: Browser,
  address: string,
  dist: string,
  runs: number,
  old: string | null,
): Promise<string> {
  const ask = async <W extends keyof Compose>(
    what: W,
    at = address,
  ): Promise<Awaited<ReturnType<Compose[W]>>> => {
    const page = await openPage(browser, at, null)
    try {
      await page.waitForFunction(() => performance.getEntriesByName('bench-ready').length > 0)
      return (await page.evaluate(
        (name) => (globalThis as unknown as { composeBench: Compose }).composeBench[name as 'live'](),
        what,
      )) as Awaited<ReturnType<Compose[W]>>
    } finally {
      await page.close()
    }
  }
  const lives = []
  const pictures: Picture[] = []
  const oldPictures: Picture[] = []
  for (let run = 0; run < runs; run++) {
    lives.push(await ask('live'))
    pictures.push(await ask('composed'))
    if (old) oldPictures.push(await ask('composed', old))
  }
  const of = <T>(list: readonly T[], value: (one: T) => number) => median(list.map(value))
  const [drawn, tick] = [of(lives, (one) => one.drawn), of(lives, ({ ticks }) => median(ticks))]
  const first = of(pictures, (one) => one.first)
  const rowsOf = (list: readonly Picture[], whose: string) => {
    const rows = [
      ['first still', of(list, (one) => one.first), 'a drawn map of its size', drawn, '2'],
      ['a further step', of(list, ({ frames }) => median(frames)), 'a drawn tick', tick, '1.5'],
      ['a frame that fades', of(list, ({ fades }) => median(fades)), 'a drawn tick', tick, '1.5'],
    ] as const
    return rows.map(([what, took, beside, it, most]) => [
      ...[what + whose, whole(took), beside, whole(it), ratio(took, it), most],
    ])
  }
  const { others, days } = await ask('alike')
  const film = await ask('film')
  const strip = await ask('strip')
  const page = packed(dist)
  const ratio = (a: number, b: number) => (a / b).toFixed(2)
  return [
    tableOf(
      [`Composer, 1280 × 720, median of ${runs}`, 'ms', 'beside', 'ms', 'ratio', 'at most'],
      [...rowsOf(pictures, ''), ...(old ? rowsOf(oldPictures, ', old build') : [])],
      [1, 3, 4, 5],
    ),
    tableOf(
      ['What is taken along', 'ms', 'size', 'of it'],
      [
        ['still, PNG', whole(first), kB(pictures[0]!.png), ''],
        ['steps beside stills of their days', '', '', `${days} days; ${others} pixels differ`],
        ['filmstrip of 6, PNG', whole(strip.took), kB(strip.bytes), ''],
        film
          ? [
              `film of ${film.seconds.toFixed(1)} s, ${film.name}`,
              whole(film.took),
              kB(film.bytes),
              `${film.frames} frames; ${whole(film.encodingMs)} ms encoding`,
            ]
          : ['film', '', '', 'this browser encodes none'],
        [
          'one file, HTML',
          whole(page.took),
          kB(page.bytes),
          `${ratio(page.bytes, page.holds)} times the ${kB(page.holds)} that it holds (at most 1.2)`,
        ],
      ],
      [1, 2],
    ),
  ].join('\n')
}

/** The page as one file, packed here: how long that takes, and its size. */
function packed(dist: string) {
  const list = JSON.parse(readFileSync(join(dist, 'one-file.json'), 'utf8')) as OneFileList
  const files = list.files.map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(dist, path))) }))
  const opener = readFileSync(join(dist, 'one-file.js'), 'utf8')
  const about = { title: '', lang: 'en', sentence: '', query: '?v=2', entry: list.entry, base: '/' }
  const begin = performance.now()
  const html = oneFile({ ...about, opener, files })
  return {
    took: performance.now() - begin,
    bytes: Buffer.byteLength(html),
    holds: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  }
}
