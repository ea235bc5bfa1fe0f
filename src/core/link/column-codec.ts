import type { ColumnFilter } from '../table/filter.ts'
import { type Codec, codec } from './codecs.ts'

const MOST_COLUMNS = 20
const MOST_VALUES = 200
const LONGEST = 500

/** Columns of a reader's file with the values that are chosen of them: `name,value,value;name`. Signs that divide are escaped. */
export function columnFilters(): Codec<readonly ColumnFilter[]> {
  return codec<readonly ColumnFilter[]>(
    (text) => {
      const filters = text
        .split(';')
        .filter(Boolean)
        .map((one) => {
          const [name = '', ...values] = one.split(',').map(unescapePart)
          return { name, values: [...new Set(values)] }
        })
      const names = new Set(filters.map(({ name }) => name))
      const isGood = ({ name, values }: ColumnFilter) =>
        name !== '' &&
        values.length <= MOST_VALUES &&
        [name, ...values].every((part) => part.length <= LONGEST)
      const areGood = names.size === filters.length && filters.length <= MOST_COLUMNS && filters.every(isGood)
      return areGood ? filters : undefined
    },
    (filters) => filters.map(({ name, values }) => [name, ...values].map(escapePart).join()).join(';'),
    { code: 'columns' },
  )
}

function escapePart(part: string): string {
  return part.replace(/[%,;]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function unescapePart(part: string): string {
  return part.replace(/%(25|2C|3B)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
