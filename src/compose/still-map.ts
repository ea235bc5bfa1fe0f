import type { Box } from '../core/free-room.ts'
import type { Day } from '../core/time/day.ts'
import type { Wait } from '../core/time/wait.ts'
import type { Hidden, MapProps, MapStatus, MapView } from '../map/map-props.ts'
import type { Size } from '../plate/sizes.ts'
import { StillClock } from './still-clock.ts'

/** What makes a map: the map's own chunk has it. */
export type MakeMap = typeof import('../map/map-view.ts').createMapView

/** Everything a map of a picture is made of but the clock, which is the picture's. */
export type StillProps = Omit<MapProps, 'clock' | 'wait' | 'interactive'>

/** Longer than names take to settle: everything that waits for some time to pass has it done then. Milliseconds. */
const SETTLED_MS = 1000
/** Between two looks at whether everything has come, and how often one looks at most: for a minute and a half. */
const LOOK_MS = 4
const MOST_LOOKS = 22_500

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
  readonly #view: MapView
  readonly #hidden: Hidden
  #status: MapStatus = 'loading'

  constructor(make: MakeMap, size: Size, ratio: number, props: StillProps, wait: Wait) {
    this.#wait = wait
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
    this.#hidden = this.#view.hide(ratio)
  }

  /** Says what will be drawn over the map: names keep clear of it. */
  keepClearOf({ left, top, right, bottom }: Box): void {
    Object.assign(this.#over.style, {
      ...{ left: `${left}px`, top: `${top}px` },
      ...{ width: `${right - left}px`, height: `${bottom - top}px` },
    })
  }

  /**
   * Shows other props and waits until everything stands that belongs to them, then draws it. What came since `arrived` is emphasised
   * from then on. Rejects with NoMap where there is none, and with the signal's reason when it is given up.
   */
  async show(props: Partial<StillProps>, signal: AbortSignal, arrived?: Day): Promise<void> {
    this.#view.setProps({ ...props, arrived: undefined })
    for (let looks = 0; !this.#isSettled(); looks++) {
      if (this.#status === 'no-webgl' || this.#status === 'failed' || looks > MOST_LOOKS)
        throw new NoMap(this.#status)
      await new Promise<void>((resolve) => this.#wait(LOOK_MS, resolve))
      signal.throwIfAborted()
    }
    signal.throwIfAborted()
    if (arrived !== undefined) this.#view.setProps({ arrived })
    this.#hidden.draw()
  }

  /** Whether everything stands, also after some time. */
  #isSettled(): boolean {
    for (let times = 0; times < 2; times++) {
      this.#clock.pass(SETTLED_MS)
      if (!this.#hidden.settle() || this.#clock.isAwaited) return false
    }
    return true
  }

  /** Lets time pass, and draws. */
  pass(milliseconds: number): void {
    this.#clock.pass(milliseconds)
    this.#hidden.draw()
  }

  /** What was drawn just now, in the same turn, and what stands over it. */
  get drawn(): { readonly pixels: ImageData; readonly written: ReturnType<MapView['written']> } {
    return { pixels: this.#hidden.read(), written: this.#view.written() }
  }

  close(): void {
    this.#view.destroy()
    this.#stage.remove()
  }
}
