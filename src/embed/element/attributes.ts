import { DEFAULT_STATE } from '../../core/link/state.ts'

/** Keys of a link that an attribute of `<reach-map>` carries. `play` and `v` are for the address alone. */
export const KEYS: readonly string[] = [
  ...Object.keys(DEFAULT_STATE).filter((key) => key !== 'camera' && key !== 'play'),
  'bounds',
  'view',
]

const FLAGS = ['certain', 'present']

/** The attribute of a key: the same name, except that HTML has an `id` of its own. */
export function attributeOf(key: string): string {
  return key === 'id' ? 'incident' : key
}

/** The key of an attribute. */
export function keyOf(attribute: string): string {
  return attribute === 'incident' ? 'id' : attribute
}

/** An attribute's value as a link writes it: a flag may stand without one. */
export function linkValue(attribute: string, value: string | null): string | null {
  return value === '' && FLAGS.includes(attribute) ? '1' : value
}
