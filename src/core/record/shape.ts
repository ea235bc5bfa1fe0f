/**
 * A small reader of shapes for what comes over the network: where the first part stands that is not as it should be
 * ("sources[2].publisher"), or null where all is well. What a user opens is checked by the schema, which says more and
 * weighs more.
 */
export type Shape<T> = ((value: unknown, at: string) => string | null) & { readonly of?: T }

const test = <T>(passes: (value: unknown) => boolean): Shape<T> => {
  return (value, at) => (passes(value) ? null : at)
}

export const text: Shape<string> = test((value) => typeof value === 'string')
export const number: Shape<number> = test(Number.isFinite)
/** A whole number from 0. */
export const count: Shape<number> = test((value) => Number.isSafeInteger(value) && (value as number) >= 0)

/** A number of degrees from -most to most. */
export function degrees(most: number): Shape<number> {
  return test((value) => Number.isFinite(value) && Math.abs(value as number) <= most)
}

export function nullable<T>(inner: Shape<T>): Shape<T | null> {
  return (value, at) => (value === null ? null : inner(value, at))
}

/** What may be left out of an object. */
export function optional<T>(inner: Shape<T>): Shape<T | undefined> {
  return (value, at) => (value === undefined ? null : inner(value, at))
}

export function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return (value, at) => one(value, at) && other(value, at)
}

export function list<T>(inner: Shape<T>): Shape<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return at
    for (let i = 0; i < value.length; i++) {
      const wrong = inner(value[i], `${at}[${i}]`)
      if (wrong !== null) return wrong
    }
    return null
  }
}

/** Two values, each of its own shape. */
export function pair<A, B>(first: Shape<A>, second: Shape<B>): Shape<readonly [A, B]> {
  return (value, at) =>
    Array.isArray(value) && value.length === 2
      ? (first(value[0], `${at}[0]`) ?? second(value[1], `${at}[1]`))
      : at
}

/** An object with these keys at least; others are let through. */
export function object<T>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const keys = Object.keys(fields) as (keyof T & string)[]
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return at
    for (const key of keys) {
      const path = at === '' ? key : `${at}.${key}`
      const wrong = fields[key](Object.hasOwn(value, key) ? (value as T)[key] : undefined, path)
      if (wrong !== null) return wrong
    }
    return null
  }
}
