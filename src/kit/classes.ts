/** The names of classes that are there, as one attribute: a style sheet may have none for a look that is the common one. */
export function classes(...names: readonly (string | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
