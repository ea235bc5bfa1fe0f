import type { ProfileName } from '../../../core/record/own-data.ts'
import { formatList, formatNumber } from '../../numbers.ts'

export const LANG = 'en'

export const number = (value: number) => formatNumber(value, LANG)
export const and = (texts: readonly string[]) => formatList(texts, 'and', LANG)
export const or = (texts: readonly string[]) => formatList(texts, 'or', LANG)
export const counted = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`

/** The text with its first letter in upper case. */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Who provides data that may not be handed on. */
const PROVIDERS: { readonly [P in ProfileName]?: string } = {
  acled: 'ACLED',
  gtd: 'START, who publish the GTD,',
}

export const providerName = (as: ProfileName | null) => (as && PROVIDERS[as]) ?? 'The provider'
