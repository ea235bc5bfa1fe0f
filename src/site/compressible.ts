/** Codings that files stand ready in, best first, and how the names of those files end. */
export const CODINGS = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
] as const

export type Coding = (typeof CODINGS)[number]['coding']

const PACKED = /\.(?:woff2|png|pmtiles|br|gz)$/

/** Whether a file can gain by compression: fonts, pictures and the basemap are packed already. */
export function isCompressible(name: string): boolean {
  return !PACKED.test(name)
}
