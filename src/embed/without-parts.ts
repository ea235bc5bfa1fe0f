import type { Part } from '../core/link/state.ts'

/** Takes out of what the build rendered the parts that an embed is to show without: its map stands where it will stay. */
export function withoutParts(app: Element, shown: readonly Part[]): void {
  for (const part of app.querySelectorAll<HTMLElement>('[data-part]'))
    if (!shown.some((one) => one === part.dataset.part)) part.remove()
}
