import { readFileSync } from 'node:fs'
import { projectFile } from '../data-files.ts'

export type Scheme = 'light' | 'dark'

/** Colours by the names that the pages' own style sheet gives them. */
export type Palette = (name: string) => string

const TOKENS = projectFile('src', 'ui', 'tokens.css')
const TOKEN = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi

/** The palette of a scheme, read from the style sheet of the pages. A name that is not there throws. */
export function readPalette(scheme: Scheme, css = readFileSync(TOKENS, 'utf8')): Palette {
  const colours = new Map(
    [...css.matchAll(TOKEN)].map(([, name, light, dark]) => [name!, scheme === 'light' ? light! : dark!]),
  )
  return (name) => {
    const colour = colours.get(name)
    if (!colour) throw new Error(`tokens.css has no colour --${name}.`)
    return colour
  }
}
