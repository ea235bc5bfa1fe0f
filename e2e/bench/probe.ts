/** What the probe counts inside a page. It watches WebGL from outside, so that any page can be measured with it. */
export interface Probe {
  /** Time windows that marks were drawn with since the last reset, as `from to`. */
  readonly windows: Set<string>
  /** Milliseconds of script in animation frames, timers and messages since the last reset. */
  scriptMs: number
  /** Long tasks since the last reset: start and length. */
  readonly longTasks: [number, number][]
  /** Times at which an order of incidents went to the graphics card: a filter is on the screen with the next frame. */
  readonly orders: number[]
  /** Animation frames since the last reset. */
  frames: number
  /** Sum of what shifted since the last reset without a hand's doing. */
  shifted: number
  reset(): void
}

/** Runs in the page before anything else; `globalThis.benchProbe` is the result. */
export function installProbe(): void {
  const probe: Probe = {
    windows: new Set(),
    scriptMs: 0,
    longTasks: [],
    orders: [],
    frames: 0,
    shifted: 0,
    reset() {
      probe.windows.clear()
      probe.scriptMs = 0
      probe.longTasks.length = 0
      probe.orders.length = 0
      probe.frames = 0
      probe.shifted = 0
    },
  }
  Object.assign(globalThis, { benchProbe: probe })
  const context = WebGL2RenderingContext.prototype
  const names = new WeakMap<WebGLUniformLocation, string>()
  const { getUniformLocation, uniform2i, bufferData } = context
  context.getUniformLocation = function (program, name) {
    const location = getUniformLocation.call(this, program, name)
    if (location) names.set(location, name)
    return location
  }
  context.uniform2i = function (location, x, y) {
    if (location && names.get(location) === 'u_window') probe.windows.add(`${x} ${y}`)
    return uniform2i.call(this, location, x, y)
  }
  context.bufferData = function (this: WebGL2RenderingContext, ...given: [number, unknown, number]) {
    if (given[0] === this.ELEMENT_ARRAY_BUFFER && given[2] === this.STATIC_DRAW)
      probe.orders.push(performance.now())
    return Reflect.apply(bufferData, this, given)
  } as typeof bufferData
  const timed =
    <Given extends unknown[]>(run: (...given: Given) => unknown) =>
    (...given: Given) => {
      const before = performance.now()
      run(...given)
      probe.scriptMs += performance.now() - before
    }
  const { requestAnimationFrame, setTimeout } = globalThis
  globalThis.requestAnimationFrame = (run) => requestAnimationFrame(timed(run))
  globalThis.setTimeout = ((run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) =>
    setTimeout(timed(run), ms, ...given)) as typeof setTimeout
  // React renders what no event asked for in messages to itself.
  const port = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...port,
    set(run) {
      port.set!.call(this, run && timed((event: MessageEvent) => run.call(this, event)))
    },
  })
  /** From doing something to the end of the frame whose order of incidents is new, ms and frames. */
  const toScreen = async (act: () => void) => {
    probe.reset()
    const begin = performance.now()
    act()
    do await new Promise((resolve) => requestAnimationFrame(resolve))
    while (probe.orders.length === 0)
    return { ms: performance.now() - begin, frames: probe.frames }
  }
  Object.assign(globalThis, { toScreen })
  const count = () => {
    probe.frames++
    requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      probe.shifted += entry.value
  }).observe({ type: 'layout-shift' })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.longTasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
}
