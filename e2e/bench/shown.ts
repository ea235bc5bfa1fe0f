/**
 * Runs in a page before anything else: has `map-shown` marked once the graphics card has drawn the frame that `map-drawn` says is given
 * to it. A map that leaves all of its work to one frame would be drawn long before it is seen.
 */
export function markShown(): void {
  const mark = performance.mark.bind(performance)
  performance.mark = (name, options) => {
    if (name === 'map-drawn') whenDrawn(() => mark('map-shown'))
    return mark(name, options)
  }

  function whenDrawn(then: () => void) {
    const gl = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!.getContext('webgl2')!
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)!
    gl.flush()
    const look = () => {
      if (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) setTimeout(look, 2)
      else then()
    }
    // A fence is never looked up in the turn that sets it.
    setTimeout(look, 0)
  }
}
