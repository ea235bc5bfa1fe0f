/** What the probe counts inside a page. It watches WebGL from outside, so that any page can be measured with it. */
export interface Probe {
  /** Time windows that marks were drawn with since the last reset, as `from to`. */
  readonly windows: Set<string>
  /** Milliseconds of script in animation frames since the last reset. */
  frameMs: number
  /** Long tasks since the last reset: start and length. */
  readonly longTasks: [number, number][]
  reset(): void
}

/** Runs in the page before anything else; `globalThis.probe` is the result. */
export function installProbe(): void {
  const probe: Probe = {
    windows: new Set(),
    frameMs: 0,
    longTasks: [],
    reset() {
      probe.windows.clear()
      probe.frameMs = 0
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
  const request = globalThis.requestAnimationFrame.bind(globalThis)
  globalThis.requestAnimationFrame = (callback) =>
    request((time) => {
      const before = performance.now()
      callback(time)
      probe.frameMs += performance.now() - before
    })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.longTasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
}
