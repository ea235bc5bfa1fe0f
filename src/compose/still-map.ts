import type { Box } from '../core/free-room.ts'
import type { Wait } from '../core/time/wait.ts'
import type { MapProps, MapStatus, MapView } from '../map/map-props.ts'
import type { Size } from '../plate/sizes.ts'
import { StillClock } from './still-clock.ts'

/** What makes a map: the map's own chunk has it. */
export type MakeMap = typeof import('../map/map-view.ts').createMapView

/** Everything a map of a picture is made of but the clock, which is the picture's. */
export type StillProps = Omit<MapProps, 'clock' | 'wait' | 'interactive'>

/** Longer than names take to settle: everything that waits for some time to pass has it done then. Milliseconds. */
const SETTLED_MS = 1000
/** Pixels to one of CSS while tiles, names and words still come: what is drawn meanwhile nobody sees, and it costs as many pixels as it has. */
const COARSE = 0.1
/** Between two looks at whether everything has come; and how often one looks at most. */
const LOOK_MS = 16
const MOST_LOOKS = 6000

/** There is no map to take a picture of; `status` says why. */
export class NoMap extends Error {
  readonly status: MapStatus

  constructor(status: MapStatus) {
    super(`no map: ${status}`)
    this.status = status
  }
}

/** A map that nobody sees, of one size, by a clock of its own: for pictures. */
export class StillMap {
  readonly #stage: HTMLElement
  readonly #over = document.createElement('div')
  readonly #clock = new StillClock()
  readonly #wait: Wait
  readonly #ratio: number
  readonly #view: MapView
  #status: MapStatus = 'loading'

  constructor(make: MakeMap, size: Size, ratio: number, props: StillProps, wait: Wait) {
    this.#wait = wait
    this.#ratio = ratio
    this.#stage = document.createElement('div')
    this.#stage.dataset.stage = ''
    this.#stage.inert = true
    this.#stage.ariaHidden = 'true'
    Object.assign(this.#stage.style, {
      ...{ position: 'fixed', left: '0', top: '0', contain: 'strict', visibility: 'hidden' },
      ...{ width: `${size.width}px`, height: `${size.height}px`, zIndex: '-1' },
    })
    this.#stage.style.setProperty('--sheet', '0px')
    const host = document.createElement('div')
    Object.assign(host.style, { width: '100%', height: '100%' })
    this.#over.dataset.overMap = ''
    this.#over.style.position = 'absolute'
    this.#stage.append(host, this.#over)
    document.body.append(this.#stage)
    this.#view = make(
      host,
      { ...props, clock: this.#clock, wait, interactive: false },
      {
        onStatus: (status) => {
          this.#status = status
        },
      },
    )
  }

  /** Says what will be drawn over the map: names keep clear of it. */
  keepClearOf({ left, top, right, bottom }: Box): void {
    Object.assign(this.#over.style, {
      ...{ left: `${left}px`, top: `${top}px` },
      ...{ width: `${right - left}px`, height: `${bottom - top}px` },
    })
  }

  /**
   * Shows other props and waits until everything stands that belongs to them. Rejects with NoMap where there is none, and
   * with the signal's reason when it is given up.
   */
  async show(props: Partial<StillProps>, signal: AbortSignal): Promise<void> {
    this.#view.setPixelRatio(COARSE)
    this.#view.setProps({ ...props, arrived: undefined })
    for (let looks = 0, stood = 0; stood < 2; looks++) {
      if (this.#status === 'no-webgl' || this.#status === 'failed' || looks > MOST_LOOKS)
        throw new NoMap(this.#status)
      // A page that is not seen gets no frames.
      if (document.hidden) this.#view.draw('all')
      this.#clock.pass(SETTLED_MS)
      stood = this.#view.stands() && !this.#clock.isAwaited ? stood + 1 : 0
      await new Promise<void>((resolve) => this.#wait(LOOK_MS, resolve))
      signal.throwIfAborted()
    }
    this.#view.setPixelRatio(this.#ratio)
    // Names look for room again where the map is resized, and find the same; what is read from the canvas is to be drawn in the same turn.
    this.#clock.pass(SETTLED_MS)
    this.#view.draw('all')
  }

  /** Lets what came since a day arrive: from now on it is drawn as time passes. */
  arrive(arrived: number): void {
    this.#view.setProps({ arrived })
    this.pass(0)
  }

  /** Lets time pass, and draws. */
  pass(milliseconds: number): void {
    this.#clock.pass(milliseconds)
    this.#view.draw('due')
  }

  /** What was drawn last, to be copied in the same turn, and what stands over it. */
  get drawn(): { readonly canvas: HTMLCanvasElement; readonly written: ReturnType<MapView['written']> } {
    const { canvas } = this.#view
    if (!canvas) throw new NoMap('no-webgl')
    return { canvas, written: this.#view.written() }
  }

  close(): void {
    this.#view.destroy()
    this.#stage.remove()
  }
}
