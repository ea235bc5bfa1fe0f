import type { Padding } from '../core/fit.ts'
import { freeRoom } from '../core/free-room.ts'
import type { Camera } from '../core/link/state.ts'
import { scopeOf } from '../core/question.ts'
import type { PresentClasses } from '../core/table/classing.ts'
import type { Day } from '../core/time/day.ts'
import type { Gap } from '../core/time/gaps.ts'
import type { Wait } from '../core/time/wait.ts'
import { baseOf, type View } from '../core/view.ts'
import {
  type Layout,
  layoutOf,
  layoutStamp,
  type Stamp,
  type StampLayout,
  sentenceLines,
} from '../plate/layout.ts'
import { PALETTES, type ThemeName } from '../plate/palette.ts'
import { type PictureAbout, type PictureFacts, saidOf, stampOf } from '../plate/said.ts'
import type { Size } from '../plate/sizes.ts'
import { lookOf } from '../plate/type.ts'
import type { DataSource } from '../source/source.ts'
import { baseWords } from '../words/base-words.ts'
import type { WholeLanguage } from '../words/language.ts'
import type { Names } from '../words/names.ts'
import { sentence } from '../words/sentence.ts'
import { drawMap, drawOver, drawRound, drawStamp, sheetOf } from './draw.ts'
import { loadFonts } from './fonts.ts'
import { type MakeMap, StillMap, type StillProps } from './still-map.ts'

/** What pictures are of: the view of a page, whatever day is drawn of it. */
export interface Subject {
  readonly source: DataSource
  readonly names: Names<WholeLanguage>
  /** Address of the page, without a query. */
  readonly site: string
  /** What the map draws whenever it is. */
  readonly map: Omit<StillProps, 'theme' | 'camera' | 'padding' | keyof TimedProps>
  /** What its marks stand for. */
  readonly classes: PresentClasses
  /** Where to look in a map of some size. */
  readonly camera: (size: Size) => Camera | null
  /** What the map draws of a view. */
  readonly timed: (view: View) => TimedProps
}

type TimedProps = Pick<
  StillProps,
  'table' | 'by' | 'weight' | 'range' | 'window' | 'certain' | 'at' | 'arrived'
>

export interface Shape {
  readonly size: Size
  /** Pixels to one of CSS. */
  readonly ratio: number
  readonly theme: ThemeName
}

/** What draws and waits. */
export interface Tools {
  readonly makeMap: MakeMap
  readonly wait: Wait
}

/** A view at one moment, and what a run says of it there. */
export interface Moment {
  readonly view: View
  readonly gap: Gap | null
  readonly told: Stamp['told']
  /** The incident that the run stays with; -1 is none. */
  readonly staying: number
  /** What came since this day is emphasised as time passes; null where nothing is. */
  readonly arrived: Day | null
}

/** Room between what the map shows and what lies over it, and what its scale and credits take, CSS pixels. */
const BREATH = 12
const CORNER = { width: 330, height: 34 } as const

/** The view as it is, which no run says anything of. */
export function still(view: View): Moment {
  return { view, gap: null, told: null, staying: -1, arrived: null }
}

/**
 * Draws moments of a subject onto a canvas: the map, and round it all that makes a picture understood by itself. Still, film
 * and filmstrip all come from it.
 */
export class Composer {
  readonly canvas: HTMLCanvasElement
  readonly #subject: Subject
  readonly #shape: Shape
  readonly #sheet: CanvasRenderingContext2D
  readonly #views: readonly View[]
  readonly #sentenceRoom: number
  readonly #map: StillMap
  readonly #mapBox: Layout['map']
  #layout: Layout
  /** What stands round the map on the canvas; null where nothing was drawn yet. */
  #drawn: Layout | null = null
  #stamp: StampLayout

  private constructor(
    canvas: HTMLCanvasElement,
    subject: Subject,
    shape: Shape,
    views: readonly View[],
    { makeMap, wait }: Tools,
    facts: readonly PictureFacts[],
  ) {
    this.canvas = canvas
    this.#subject = subject
    this.#shape = shape
    this.#views = views
    const { size, ratio, theme } = shape
    canvas.width = size.width * ratio
    canvas.height = size.height * ratio
    this.#sheet = sheetOf(canvas)
    const lines = facts.map((one) => sentenceLines(sentence(one).text, size, this.#measure))
    this.#sentenceRoom = Math.max(0, ...lines)
    const last = facts.at(-1)!
    this.#layout = this.#layOut(last)
    this.#mapBox = this.#layout.map
    this.#stamp = this.#layOutStamp(stampOf(last.view, null, null, subject.names))
    const mapSize = this.#mapSize
    this.#map = new StillMap(
      makeMap,
      mapSize,
      ratio,
      {
        ...subject.map,
        ...subject.timed(last.view),
        theme,
        camera: subject.camera(mapSize),
        padding: paddingOf(mapSize, this.#stamp),
      },
      wait,
    )
  }

  /**
   * A composer for some moments' views, the last of which is the one that it is laid out for. Rejects with what a signal is
   * given up for.
   */
  static async open(
    canvas: HTMLCanvasElement,
    subject: Subject,
    shape: Shape,
    views: readonly View[],
    tools: Tools,
    signal: AbortSignal,
  ): Promise<Composer> {
    const facts = await Promise.all(views.map((view) => factsOf(subject, view)))
    const last = facts.at(-1)!
    const text = `${last.view.info.title} ${sentence(last).text} ${JSON.stringify(saidOf(last, views, about(subject)))}`
    await loadFonts(lookOf(shape.size), text)
    signal.throwIfAborted()
    return new Composer(canvas, subject, shape, views, tools, facts)
  }

  /** Draws a moment, when everything that belongs to it has come. Rejects with NoMap, or with what the signal is given up for. */
  async draw({ view, gap, told, staying, arrived }: Moment, signal: AbortSignal): Promise<void> {
    const facts = await factsOf(this.#subject, view)
    this.#layout = this.#layOut(facts)
    this.#stamp = this.#layOutStamp(stampOf(view, gap, told, this.#subject.names))
    this.#map.keepClearOf(this.#stamp.box)
    const { highlighted } = this.#subject.map
    const rings = staying < 0 ? highlighted : [...highlighted, staying]
    await this.#map.show({ ...this.#subject.timed(view), highlighted: rings }, signal, arrived ?? undefined)
    this.#paint()
  }

  /** Draws the same moment some milliseconds later. */
  pass(milliseconds: number): void {
    this.#map.pass(milliseconds)
    this.#paintMap()
  }

  close(): void {
    this.#map.close()
  }

  get #mapSize(): Size {
    const { left, right, top, bottom } = this.#mapBox
    return { width: right - left, height: bottom - top }
  }

  readonly #measure = (text: string, font: string): number => {
    this.#sheet.font = font
    return this.#sheet.measureText(text).width
  }

  #layOut(facts: PictureFacts): Layout {
    const said = saidOf(facts, this.#views, about(this.#subject))
    return layoutOf(said, this.#shape.size, this.#measure, this.#sentenceRoom)
  }

  #layOutStamp(stamp: Stamp): StampLayout {
    return layoutStamp(stamp, this.#layout.look, this.#mapSize.width, this.#measure)
  }

  #paint(): void {
    const { ratio, theme } = this.#shape
    this.#sheet.setTransform(ratio, 0, 0, ratio, 0, 0)
    drawRound(this.#sheet, this.#layout, PALETTES[theme], this.#drawn)
    this.#drawn = this.#layout
    this.#paintMap()
  }

  #paintMap(): void {
    const { ratio, theme } = this.#shape
    const { pixels, written } = this.#map.drawn
    const sheet = this.#sheet
    const { left, top } = this.#mapBox
    const { width, height } = this.#mapSize
    sheet.save()
    drawMap(sheet, pixels, this.#mapBox, ratio)
    sheet.setTransform(ratio, 0, 0, ratio, left * ratio, top * ratio)
    sheet.beginPath()
    sheet.rect(0, 0, width, height)
    sheet.clip()
    drawOver(sheet, written, PALETTES[theme])
    drawStamp(sheet, this.#stamp, PALETTES[theme])
    sheet.restore()
  }
}

/** What sentence, alternative text and file name of a view are made of. A distance that can't be measured is left out. */
export async function factsOf({ source, names }: Subject, view: View): Promise<PictureFacts> {
  const { state, window, info } = view
  const base = baseOf(view)
  const km = base
    ? await source.ask({ ask: 'farthest', scope: scopeOf(state, window), base }).catch(() => null)
    : null
  const toll =
    view.weight === 'killed'
      ? await source.ask({ ask: 'toll', scope: scopeOf(state, window) }).catch(() => null)
      : null
  const name = baseWords(info.base, state.base, names.words)
  return { view, names, toll, farthest: km === null ? null : { km, base: name } }
}

/** What a picture of a subject says whatever day it is of. */
export function about({ site, map, classes }: Subject): PictureAbout {
  const hasPath = map.path && map.base !== null && map.frontier.length > 0
  return { site, hasPath, classes }
}

/** The largest room that date, scale and credits leave. */
export function paddingOf({ width, height }: Size, { box }: Pick<StampLayout, 'box'>): Padding {
  const picture = { left: 0, top: 0, right: width, bottom: height }
  const corner = { left: width - CORNER.width, top: height - CORNER.height, right: width, bottom: height }
  const { top, right, bottom, left } = freeRoom(picture, [box, corner])
  return { top: top + BREATH, right: right + BREATH, bottom: bottom + BREATH, left: left + BREATH }
}
