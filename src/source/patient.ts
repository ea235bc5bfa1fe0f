/** How long something may take before it is said that it takes long, milliseconds. */
export const PATIENCE_MS = 10_000

/** What is loaded; rejects where it takes longer, so that whoever asks can say so and ask again. What comes late is there then. */
export async function patient<T>(loading: Promise<T>, milliseconds = PATIENCE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the code of this answer did not come')), milliseconds)
  })
  try {
    return await Promise.race([loading, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
