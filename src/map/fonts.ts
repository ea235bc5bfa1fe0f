import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url'
import cyrillicExt from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?url'
import devanagari from '@fontsource/noto-sans/files/noto-sans-devanagari-400-normal.woff2?url'
import greek from '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff2?url'
import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url'
import regularExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url'
import vietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff2?url'
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url'
import type { StyleSpecification } from 'maplibre-gl'

export const FONT = 'Noto Sans'

/**
 * The woff2 files that labels are drawn with, each for its range of characters. A file is fetched when a label first
 * needs it, from where the page itself came from.
 */
export const FONT_FACES: NonNullable<StyleSpecification['font-faces']> = {
  [FONT]: [
    {
      url: absolute(regular),
      'unicode-range': ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+02BB-02BC', 'U+2000-206F'],
    },
    {
      url: absolute(regularExt),
      'unicode-range': ['U+0100-02BA', 'U+02BD-02FF', 'U+1E00-1E9F', 'U+1EF2-1EFF'],
    },
    { url: absolute(cyrillic), 'unicode-range': ['U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'] },
    { url: absolute(cyrillicExt), 'unicode-range': ['U+0460-052F'] },
    { url: absolute(greek), 'unicode-range': ['U+0370-03FF'] },
    { url: absolute(vietnamese), 'unicode-range': ['U+1EA0-1EF9'] },
    { url: absolute(devanagari), 'unicode-range': ['U+0900-097F', 'U+200C-200D'] },
    { url: absolute(arabic), 'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFC'] },
  ],
}

function absolute(url: string): string {
  return new URL(url, document.baseURI).href
}
