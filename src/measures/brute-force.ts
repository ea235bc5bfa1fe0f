import type { Located } from './located.ts'
import { greatCircleKm, haversine } from './sphere.ts'

/** Great-circle distance between incidents i and j, km. */
export function kmBetween({ place, places: { lon, lat } }: Located, i: number, j: number): number {
  const [a, b] = [place[i]!, place[j]!]
  return greatCircleKm(haversine(lon[a]!, lat[a]!, lon[b]!, lat[b]!))
}

/** DBSCAN word for word by its definition, quadratic and worse: what tests hold the fast one against. */
export function clustersByDefinition(located: Located, epsKm: number, minPoints: number) {
  const all = Array.from({ length: located.count }, (_, i) => i)
  const near = (i: number) => all.filter((j) => kmBetween(located, i, j) <= epsKm)
  const cores = all.filter((i) => near(i).length >= minPoints)
  const cluster = new Int32Array(located.count).fill(-1)
  let count = 0
  for (const seed of cores) {
    if (cluster[seed] !== -1) continue
    const reached = [seed]
    cluster[seed] = count
    for (const i of reached) {
      for (const j of near(i).filter((j) => cores.includes(j) && cluster[j] === -1)) {
        cluster[j] = count
        reached.push(j)
      }
    }
    count++
  }
  for (const i of all.filter((i) => !cores.includes(i))) {
    const within = cores.filter((j) => kmBetween(located, i, j) <= epsKm)
    const nearest = Math.min(...within.map((j) => kmBetween(located, i, j)))
    const tied = within.filter((j) => kmBetween(located, i, j) <= nearest + 1e-9)
    if (tied.length > 0) cluster[i] = Math.min(...tied.map((j) => cluster[j]!))
  }
  return { count, cluster: [...cluster], core: all.map((i) => Number(cores.includes(i))) }
}
