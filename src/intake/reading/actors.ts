import { kept } from '../../core/kept.ts'
import { fold } from '../../core/table/fold.ts'
import type { Alias } from '../fields.ts'

/** A branch in brackets behind the name of its group: not years, which say when a state's forces were whose. */
const BRANCH = /^(.+?)\s*\(([^()\d]+)\)$/

/** From what a file calls somebody to whom is meant: one of an alias's names is the alias, a branch its group, where asked. */
export function actorReader(aliases: readonly Alias[], branches: boolean): (given: string) => string {
  const names = new Map(aliases.flatMap(({ name, also }) => [name, ...also].map((one) => [fold(one), name])))
  return kept((given) => {
    const group = branches ? (BRANCH.exec(given)?.[1] ?? given) : given
    return names.get(fold(given)) ?? names.get(fold(group)) ?? group
  })
}
