import { FLAT_COLUMNS } from './flat-columns.ts'

/** The flat table as a tabular resource of a data package (Table Schema). */
export function tableResource(path: string): object {
  return {
    name: 'incidents-table',
    path,
    title: 'The same as a flat table, without claims and notes',
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: FLAT_COLUMNS.map(({ name, type, description, constraints }) => ({
        ...{ name, type, description },
        ...(Object.keys(constraints).length > 0 && { constraints }),
      })),
      missingValues: [''],
      primaryKey: ['id'],
    },
  }
}
