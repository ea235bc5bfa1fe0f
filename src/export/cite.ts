/** An item of CSL-JSON 1.0: what is known of the data, and of a view where it is one. */
export interface Cited {
  readonly id: string
  readonly type: 'dataset'
  readonly title: string
  readonly version: string
  readonly author: readonly { readonly literal: string }[]
  readonly issued?: DateParts
  readonly URL?: string
  readonly accessed?: DateParts
  readonly note?: string
}

interface DateParts {
  readonly 'date-parts': readonly (readonly number[])[]
}

/** What a view adds: the sentence that says what is shown, its link, and the day on which it was looked at, `YYYY-MM-DD`. */
export interface CitedView {
  readonly sentence: string
  readonly address: string
  readonly day: string
}

/** A view of the data as an item of CSL-JSON. */
export function citedView(data: Cited, { sentence, address, day }: CitedView): Cited {
  return {
    ...data,
    URL: address,
    accessed: { 'date-parts': [day.split('-').map(Number)] },
    note: sentence,
  }
}

/** The year in which something appeared; null where that is not said. */
export const yearOf = ({ issued }: Cited): number | null => issued?.['date-parts'][0]?.[0] ?? null

/** The authors as one text. */
export const authorsOf = ({ author }: Cited): string => author.map(({ literal }) => literal).join(', ')

/** Signs that TeX takes for its own, and how they are written. */
const TEX: { readonly [sign: string]: string } = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** An item as an entry of BibLaTeX (`@dataset`), which BibTeX takes for `@misc`. Braces keep names and titles as they are written. */
export function bibtexOf(item: Cited): string {
  const accessed = item.accessed?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-')
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['author', item.author.map(({ literal }) => `{${tex(literal)}}`).join(' and ')],
    ['title', `{${tex(item.title)}}`],
    ['year', yearOf(item)?.toString()],
    ['version', tex(item.version)],
    ['url', item.URL?.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
    ['note', item.note && tex(item.note)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@dataset{${item.id},\n${lines.join(',\n')}\n}\n`
}

function tex(text: string): string {
  return text.replace(/[\\{}$&%#_~^]/g, (sign) => TEX[sign]!)
}
