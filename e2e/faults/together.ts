import { readBuild } from './build.ts'

/**
 * Groups files of a build that can fail in one visit without hiding each other: no part of the page needs two of them, and none
 * is only reached through the part of another. What a page needs to start, and what is no part of the build's scripts, stays alone.
 */
export function together(dist: string, files: readonly string[]): string[][] {
  const { hiddenBy: needs } = readBuild(dist)
  const groups: { readonly files: string[]; readonly parts: Set<string> }[] = []
  for (const file of files) {
    const parts = needs(file)
    const group = parts && groups.find((other) => other.parts.size > 0 && apart(other.parts, parts))
    if (!group) groups.push({ files: [file], parts: new Set(parts) })
    else {
      group.files.push(file)
      for (const part of parts) group.parts.add(part)
    }
  }
  return groups.map((group) => group.files)
}

const apart = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...others].every((part) => !some.has(part))
