/** What a bundler says of a module. */
interface Modules {
  getModuleInfo(id: string): {
    readonly importedIds: readonly string[]
    readonly dynamicallyImportedIds: readonly string[]
    readonly importers?: readonly string[]
  } | null
}

/**
 * Names the chunk of a module: `name` where every one of the pages loads it at once, null elsewhere. What is left to a part that
 * is loaded later stays out of the first scripts, whoever else imports it.
 */
export function chunkOfAll(
  pages: readonly string[],
  name: string,
): (id: string, modules: Modules) => string | null {
  const loaded = new WeakMap<Modules, ReadonlySet<string>[]>()
  return (id, modules) => {
    let sets = loaded.get(modules)
    if (!sets) {
      sets = pages.map((page) => atOnce(page, modules))
      loaded.set(modules, sets)
    }
    return sets.every((set) => set.has(id)) ? name : null
  }
}

/**
 * Names the chunk of a module: `name` where `entry` loads it at once and neither it nor what it imports loads anything later. What is
 * loaded later can share it, and so never imports back what loads it.
 */
export function chunkBelow(entry: string, name: string): (id: string, modules: Modules) => string | null {
  const isLoaded = chunkOfAll([entry], name)
  return (id, modules) => {
    if (isLoaded(id, modules) === null) return null
    const loadsLater = (one: string) => (modules.getModuleInfo(one)?.dynamicallyImportedIds.length ?? 0) > 0
    return [...atOnce(id, modules)].some(loadsLater) ? null : name
  }
}

/** Names the chunk of a module: `name` where `entry` loads it at once and so does any of the others. */
export function chunkOfAny(
  entry: string,
  others: readonly string[],
  name: string,
): (id: string, modules: Modules) => string | null {
  const ways = others.map((other) => chunkOfAll([entry, other], name))
  return (id, modules) => (ways.some((chunkOf) => chunkOf(id, modules)) ? name : null)
}

/**
 * Names the chunk of a module: `name` where `entry` loads it at once and so does something that is loaded without the entry, as long as it needs no
 * `library`. A browser asks for one file in place of one for each set of parts that share something.
 */
export function chunkBeside(
  entry: string,
  library: string,
  name: string,
): (id: string, modules: Modules) => string | null {
  const isLoaded = chunkOfAll([entry], name)
  return (id, modules) => {
    if (isLoaded(id, modules) === null) return null
    const importers = modules.getModuleInfo(id)?.importers ?? []
    if (importers.every((one) => isLoaded(one, modules) !== null)) return null
    return [...atOnce(id, modules)].some((one) => one.includes(library)) ? null : name
  }
}

/** A module and all that it imports statically, at any depth. */
function atOnce(id: string, modules: Modules): Set<string> {
  const found = new Set([id])
  // A set is walked in the order of its growth, to what is added meanwhile.
  for (const next of found)
    for (const imported of modules.getModuleInfo(next)?.importedIds ?? []) found.add(imported)
  return found
}
