import type { Rolldown } from 'vite'
import { type Tag, tag } from './metadata.ts'

/** The fonts of the page's first words, which it would otherwise lay out and paint twice. */
const TEXT_FONTS = ['inter-latin-wght-normal', 'source-serif-4-latin-wght-normal']

const LOW = { fetchpriority: 'low', crossorigin: '' }

/** What a page loads beside and after its first scripts, as modules of it: all its parts, and what it asks for at once. */
interface Modules {
  readonly parts: string
  readonly beside: string
}

/**
 * Tags for what a page needs at once but finds out late: its fonts, the style of all its parts, which the build renders into it, and a chunk that it
 * asks for beside its first scripts, not before them. What stands in its `html` already is left out. Throws when the build lacks one of them.
 */
export function assetTags(
  bundle: Rolldown.OutputBundle,
  base: string,
  { parts, beside }: Modules,
  html: string,
): Tag[] {
  const tags = [...styleTags(bundle, base, parts), ...TEXT_FONTS.map((name) => fontTag(bundle, base, name))]
  const has = (href: unknown) =>
    html.includes(`href="${href}"`) || tags.some(({ attrs }) => attrs.href === href)
  // What comes after the map is only fetched before it, behind all else: reading it as a module would take the processor from the map.
  const rel: Tag['attrs'] =
    beside === parts ? { rel: 'preload', as: 'script', ...LOW } : { rel: 'modulepreload', crossorigin: '' }
  const later = chunkTags(bundle, base, beside, rel).filter(({ attrs }) => !has(attrs.href))
  return [...tags.filter(({ attrs }) => !html.includes(`href="${attrs.href}"`)), ...later]
}

function fontTag(bundle: Rolldown.OutputBundle, base: string, name: string): Tag {
  const file = Object.keys(bundle).find((path) => path.includes(`/${name}-`) && path.endsWith('.woff2'))
  if (!file) throw new Error(`The build has no font ${name}`)
  const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: base + file }
  return tag('link', attrs)
}

/** The style sheets of a module and of all that it imports. */
function styleTags(bundle: Rolldown.OutputBundle, base: string, module: string): Tag[] {
  const chunks = withImports(bundle, chunkOf(bundle, module))
  const files = new Set([...chunks].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
  return [...files].map((file) => tag('link', { rel: 'stylesheet', crossorigin: '', href: base + file }))
}

/** A chunk and all that it imports, what is imported first. */
function withImports(
  bundle: Rolldown.OutputBundle,
  chunk: Rolldown.OutputChunk,
  found = new Set<Rolldown.OutputChunk>(),
  under = new Set([chunk]),
): Set<Rolldown.OutputChunk> {
  for (const name of chunk.imports) {
    const imported = bundle[name]
    if (imported?.type !== 'chunk' || under.has(imported)) continue
    under.add(imported)
    withImports(bundle, imported, found, under)
  }
  return found.add(chunk)
}

function chunkOf(bundle: Rolldown.OutputBundle, module: string): Rolldown.OutputChunk {
  const chunk = Object.values(bundle).find(
    (output): output is Rolldown.OutputChunk =>
      output.type === 'chunk' && (output.facadeModuleId?.endsWith(module) ?? false),
  )
  if (!chunk) throw new Error(`The build has no chunk of ${module}`)
  return chunk
}

/** A module's chunk, what that imports, and its style. */
function chunkTags(bundle: Rolldown.OutputBundle, base: string, module: string, rel: Tag['attrs']): Tag[] {
  const chunk = chunkOf(bundle, module)
  const styles = [...(chunk.viteMetadata?.importedCss ?? [])]
  return [
    ...[...withImports(bundle, chunk)].map(({ fileName }) => tag('link', { ...rel, href: base + fileName })),
    ...styles.map((file) => tag('link', { rel: 'preload', as: 'style', ...LOW, href: base + file })),
  ]
}
