import { PATIENCE_MS } from '../state/loader.ts'

/**
 * Fetches as `fetch` does, and gives up an answer of which nothing more comes for a while: before it begins, and in the
 * middle. Rejects then, or fails the body, with words.
 */
export async function patientFetch(address: string): Promise<Response> {
  const controller = new AbortController()
  let timer = 0
  const wait = () => {
    clearTimeout(timer)
    timer = window.setTimeout(
      () => controller.abort(new Error(`no answer for ${PATIENCE_MS / 1000} seconds`)),
      PATIENCE_MS,
    )
  }
  wait()
  try {
    const response = await fetch(address, { signal: controller.signal })
    if (!response.body) {
      clearTimeout(timer)
      return response
    }
    const watched = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, out) {
        wait()
        out.enqueue(chunk)
      },
      flush: () => clearTimeout(timer),
    })
    return new Response(response.body.pipeThrough(watched), response)
  } catch (reason) {
    clearTimeout(timer)
    throw reason
  }
}
