import '../trusted-types.ts'
import { cameraIn } from '../../../src/compose/camera.ts'
import { Composer, type Shape, type Subject, still, type Tools } from '../../../src/compose/composer.ts'
import { type MakeFile, makeFilm, runOf } from '../../../src/compose/film.ts'
import { encodingFor, filmFile } from '../../../src/compose/film-file.ts'
import { planFilm } from '../../../src/compose/film-plan.ts'
import { drawStrip } from '../../../src/compose/strip.ts'
import { stripDays } from '../../../src/compose/strip-days.ts'
import { openingState } from '../../../src/core/link/opening.ts'
import { playedPeriod, selectedOf } from '../../../src/core/question.ts'
import { planRun } from '../../../src/core/time/run.ts'
import { RUN_OPTIONS } from '../../../src/core/time/run-options.ts'
import { baseOf, type View } from '../../../src/core/view.ts'
import { DEFAULT_MAP_PROPS } from '../../../src/map/map-props.ts'
import { createMapView } from '../../../src/map/map-view.ts'
import { BROWSER_FRAMES } from '../../../src/page/browser-clock.ts'
import { laterAnswers } from '../../../src/source/later.ts'
import { loadDataset } from '../../../src/source/load-dataset.ts'
import { localSource } from '../../../src/source/local.ts'
import { namesIn } from '../../../src/words/names.ts'
import { WHOLE_ENGLISH } from '../../../src/words/whole.ts'

/** A film of 20 s: 17 s of steps and the last one held. */
const RUN_MS = 17_000
const SHAPE: Shape = { size: { width: 1280, height: 720 }, ratio: 1, theme: 'light' }
/** As large as the map of such a picture. */
const MAP = { width: 1280, height: 467 }

const { dataset } = await loadDataset('/data/', (address) => fetch(address))
const source = localSource(dataset, laterAnswers)
const view = source.view(openingState(source.info.group))
const wait: Tools['wait'] = (ms, run) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
const tools: Tools = { makeMap: createMapView, wait }
const { signal } = new AbortController()
const said = {
  ...{ role: 'map', label: '', metres: 'm', kilometres: 'km', scale: 'Scale' },
  somewhere: (n: number, _: number, name: string) => ({
    words: `${n}, ${name}`,
    brief: `${n}`,
    least: `${n}`,
    name,
  }),
}
const timed = ({ table, weight, range, window, at, state }: View) => ({
  ...{ table, by: state.by, weight, range, window, at, certain: state.certain },
})
const common = {
  ...DEFAULT_MAP_PROPS,
  ...{ base: baseOf(view), baseName: 'Kabul', path: true, rings: true },
  ...{ basemap: '/data/basemap/basemap.pmtiles', said },
}
const subject: Subject = {
  ...{ source, names: namesIn(WHOLE_ENGLISH), site: 'https://maps.example/' },
  map: common,
  classes: await source.ask({ ask: 'legend', by: 'kind', selected: selectedOf(view.state) }),
  camera: (size) => cameraIn(view.state.camera, null, size),
  timed,
}

const views = async () => {
  const run = await runOf(subject, view)
  return [...new Set(run.steps.days)].map((at) => source.view({ ...view.state, at }))
}
const sheet = () => {
  const canvas = document.createElement('canvas')
  return { canvas, read: () => canvas.getContext('2d')!.getImageData(0, 0, 1, 1) }
}
/** Milliseconds that something takes. */
async function ms(run: () => unknown): Promise<number> {
  const begin = performance.now()
  await run()
  return performance.now() - begin
}
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** A map as a page has it, from nothing until it stands, and the days of the run, each until the map stands. */
async function live() {
  const host = document.createElement('div')
  Object.assign(host.style, { width: `${MAP.width}px`, height: `${MAP.height}px` })
  document.body.append(host)
  const copy = sheet()
  Object.assign(copy.canvas, MAP)
  const begin = performance.now()
  const map = createMapView(host, { ...common, ...timed(view), clock: BROWSER_FRAMES, wait })
  const stands = async () => {
    do await frame()
    while (!map.stands())
    copy.canvas.getContext('2d')!.drawImage(map.canvas!, 0, 0)
    copy.read()
  }
  await stands()
  const drawn = performance.now() - begin
  const ticks: number[] = []
  for (const one of await views())
    ticks.push(
      await ms(() => {
        map.setProps(timed(one))
        return stands()
      }),
    )
  return { drawn, ticks }
}

/** The first still, then each day of the run as a further frame, and frames in which something only fades. */
async function composed() {
  const { canvas, read } = sheet()
  const days = await views()
  const begin = performance.now()
  const composer = await Composer.open(canvas, subject, SHAPE, [view], tools, signal)
  await composer.draw(still(view), signal)
  read()
  const first = performance.now() - begin
  const png = (await blobOf(canvas)).size
  const frames: number[] = []
  const fades: number[] = []
  for (const one of days) {
    frames.push(
      await ms(async () => {
        await composer.draw({ ...still(one), arrived: one.at }, signal)
        read()
      }),
    )
    for (let i = 0; i < 5; i++)
      fades.push(
        await ms(() => {
          composer.pass(33)
          read()
        }),
      )
  }
  composer.close()
  return { first, png, frames, fades }
}

/** In how many pixels frames that follow each other differ from the still that is made of the same day alone; the days. */
async function alike() {
  const days = await views()
  const [film, alone] = [sheet(), sheet()]
  const pixels = ({ canvas }: typeof film) =>
    new Uint32Array(canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.buffer)
  const composer = await Composer.open(film.canvas, subject, SHAPE, days, tools, signal)
  let others = 0
  for (const one of days) {
    await composer.draw(still(one), signal)
    const single = await Composer.open(alone.canvas, subject, SHAPE, days, tools, signal)
    await single.draw(still(one), signal)
    single.close()
    const its = pixels(alone)
    others += pixels(film).filter((pixel, i) => pixel !== its[i]).length
  }
  composer.close()
  return { others, days: days.length }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'))
}

async function film() {
  const { state, steps, period } = view
  const question = { ask: 'moments', period: playedPeriod(state, period), base: baseOf(view) } as const
  const moments = await source.ask(question)
  const run = planRun(steps, period, 'events', null, moments, { ...RUN_OPTIONS, mostMs: RUN_MS })
  const plan = planFilm(run, true)
  const encoding = await encodingFor(SHAPE.size)
  if (!encoding) return null
  let encodingMs = 0
  const makeFile: MakeFile = async (canvas) => {
    const file = await filmFile(canvas, encoding)
    return {
      ...file,
      async add(atMs, length) {
        encodingMs += await ms(() => file.add(atMs, length))
      },
    }
  }
  let bytes = 0
  const { canvas } = sheet()
  const took = await ms(async () => {
    const what = { plan, view, makeFile }
    bytes = (await makeFilm(canvas, subject, SHAPE, what, tools, { signal, tell() {} })).size
  })
  return {
    name: encoding.name,
    took,
    bytes,
    encodingMs,
    frames: plan.frames.length,
    seconds: plan.totalMs / 1000,
  }
}

async function strip() {
  const { canvas } = sheet()
  const all = await views()
  const days = stripDays(
    all.map(({ at }) => at),
    6,
  )
  const panels = days.map((at) => ({ view: source.view({ ...view.state, at }), under: null, map: {} }))
  const took = await ms(() => drawStrip(canvas, subject, view, { panels, said: {} }, SHAPE, tools, signal))
  return { took, bytes: (await blobOf(canvas)).size }
}

Object.assign(globalThis, { composeBench: { live, composed, alike, film, strip } })
performance.mark('bench-ready')
