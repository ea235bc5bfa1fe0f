/** What the probe counts inside a page. It watches WebGL from outside, so that any page can be measured with it. */
export interface Probe {
  /** Time windows that marks were drawn with since the last reset, as `from to`. */
  readonly windows: Set<string>
  /** Milliseconds of script in animation frames, timers and messages since the last reset. */
  scriptMs: number
  /** Long tasks since the last reset: start and length. */
  readonly longTasks: [number, number][]
  reset(): void
}

/** Runs in the page before anything else; `globalThis.probe` is the result. */
export function installProbe(): void {
  const probe: Probe = {
    windows: new Set(),
    scriptMs: 0,
    longTasks: [],
    reset() {
      probe.windows.clear()
      probe.scriptMs = 0
      probe.longTasks.length = 0
    },
  }
  Object.assign(globalThis, { probe })
  const context = WebGL2RenderingContext.prototype
  const names = new WeakMap<WebGLUniformLocation, string>()
  const { getUniformLocation, uniform2i } = context
  context.getUniformLocation = function (program, name) {
    const location = getUniformLocation.call(this, program, name)
    if (location) names.set(location, name)
    return location
  }
  context.uniform2i = function (location, x, y) {
    if (location && names.get(location) === 'u_window') probe.windows.add(`${x} ${y}`)
    return uniform2i.call(this, location, x, y)
  }
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
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.longTasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
}
