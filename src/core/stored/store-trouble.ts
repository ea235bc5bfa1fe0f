/** Why a store does not answer, as a code and facts. */
export type StoreTrouble =
  /** Nobody answers at its address. */
  | { readonly code: 'unreachable' }
  /** This site has no store. */
  | { readonly code: 'no-store' }
  /** More is asked than it answers at once. */
  | { readonly code: 'busy' }
  /** An answer takes longer than it may. */
  | { readonly code: 'slow' }
  /** The engine, or a part of the data, does not answer. */
  | { readonly code: 'part' }
  /** Its data are others than those that were asked for. */
  | { readonly code: 'outdated' }
  /** It does not understand, or does not hand out, what was asked; `said` are its words, in English. */
  | { readonly code: 'refused'; readonly said: string }
  /** What came is no answer. */
  | { readonly code: 'damaged' }
  /** An archive of files was not made for these filters. */
  | { readonly code: 'not-archived' }
  /** The host of an archive sends whole files only. */
  | { readonly code: 'no-parts' }
  /** The browser has no memory for the numbers of all incidents. */
  | { readonly code: 'no-room' }

/** Thrown by whoever asks a store. */
export class StoreFault extends Error {
  readonly trouble: StoreTrouble

  constructor(trouble: StoreTrouble) {
    super(JSON.stringify(trouble))
    this.trouble = trouble
  }
}

/** Troubles that may be over when a store is asked again. */
export function mayPass({ code }: StoreTrouble): boolean {
  return code === 'unreachable' || code === 'busy' || code === 'slow' || code === 'part'
}
