/** What a picture is shaped like; a column is as wide as the text that it stands in. */
export const FORMATS = ['16:9', '4:3', '1:1', 'column'] as const
export type Format = (typeof FORMATS)[number]

export const COLUMN_WIDTHS = [480, 640, 760] as const
export type ColumnWidth = (typeof COLUMN_WIDTHS)[number]

/** Pixels of a picture to one of CSS. */
export const RATIOS = [1, 2, 3] as const
export type Ratio = (typeof RATIOS)[number]

/** CSS pixels; always even, as films have to be. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** What the text round a map takes in a column, beside the map's own share of its width. */
const COLUMN = { text: 190, share: 0.72 } as const

/** The size of a picture. */
export function sizeOf(format: Format, column: ColumnWidth): Size {
  switch (format) {
    case '16:9':
      return { width: 1280, height: 720 }
    case '4:3':
      return { width: 1120, height: 840 }
    case '1:1':
      return { width: 1000, height: 1000 }
    case 'column':
      return { width: column, height: 2 * Math.round((COLUMN.text + COLUMN.share * column) / 2) }
  }
}
