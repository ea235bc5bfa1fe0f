/** What a page has drawn of a run since the last reset. */
export interface Steps {
  /** Last bins of the windows that squares, or marks, were drawn with. */
  readonly ends: Set<number>
  /** Tasks of more than 50 ms. */
  longTasks: number
  reset(): void
}

/**
 * Runs in a page before anything else; `globalThis.benchSteps` is the result. It counts what is drawn and nothing more: the probe of the
 * other tables asks for each frame of the screen, which costs as much as a step of a page that asks for none between two steps.
 */
export function countSteps(): void {
  const steps: Steps = {
    ends: new Set(),
    longTasks: 0,
    reset() {
      steps.ends.clear()
      steps.longTasks = 0
    },
  }
  Object.assign(globalThis, { benchSteps: steps })
  const context = WebGL2RenderingContext.prototype
  const windows = new WeakSet<WebGLUniformLocation>()
  const { getUniformLocation, uniform2i } = context
  context.getUniformLocation = function (program, name) {
    const location = getUniformLocation.call(this, program, name)
    if (location && name === 'u_window') windows.add(location)
    return location
  }
  context.uniform2i = function (location, from, to) {
    if (location && windows.has(location)) steps.ends.add(to)
    return uniform2i.call(this, location, from, to)
  }
  new PerformanceObserver((list) => {
    steps.longTasks += list.getEntries().length
  }).observe({ type: 'longtask' })
}
