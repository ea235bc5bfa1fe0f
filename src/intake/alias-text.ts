import type { Alias } from './fields.ts'

/** "Islamic State = IS, ISIS": a group a line, its other names behind an equals sign. What has no other names says nothing. */
export function aliasesOf(text: string): readonly Alias[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', others = ''] = line.split('=').map((part) => part.trim())
    const also = others
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
    return name === '' || also.length === 0 ? [] : [{ name, also }]
  })
}

/** The same as such lines. */
export function aliasLines(aliases: readonly Alias[]): string {
  return aliases.map(({ name, also }) => `${name} = ${also.join(', ')}`).join('\n')
}
