import { gzipSync } from 'fflate'

/** A file that a page holds, by its address below the site. */
export interface Held {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A page that is to open from disk. */
export interface OneFilePage {
  readonly title: string
  readonly lang: string
  /** What it shows, for those whose browser runs no script. */
  readonly sentence: string
  /** Query of the view. */
  readonly query: string
  /** Path of the first module. */
  readonly entry: string
  /** The site's folder on its host, with a slash at both ends. */
  readonly base: string
  /** What unpacks it: a script without imports. */
  readonly opener: string
  readonly files: readonly Held[]
}

/** No network, whatever the page tries: everything is in it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src blob:',
  'worker-src blob: data:',
  'connect-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * One HTML file of a page. What it holds is packed (gzip) and written in letters of base 64, so that nothing of it can end the script that it
 * stands in. Throws where the opener could.
 */
export function oneFile(page: OneFilePage): string {
  const { title, lang, sentence, query, entry, base, opener, files } = page
  if (/<\/script|<!--/i.test(opener)) throw new Error('the opener would end its own script')
  const list = files.map(({ path, bytes }) => [path, bytes.length] as const)
  const about = { query, entry, base, files: list }
  return [
    `<!doctype html><html lang="${escaped(lang)}" data-one-file><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${escaped(title)}</title></head><body><div id="app"></div>`,
    `<noscript><h1>${escaped(title)}</h1><p>${escaped(sentence)}</p></noscript>`,
    `<script type="application/json" id="about">${scriptSafe(JSON.stringify(about))}</script>`,
    `<script type="text/plain" id="held">${base64(gzipSync(joined(files), { level: 9, mtime: 0 }))}</script>`,
    `<script>${opener}</script></body></html>`,
  ].join('\n')
}

function joined(files: readonly Held[]): Uint8Array {
  const whole = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes.length, 0))
  let at = 0
  for (const { bytes } of files) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

/** JSON that no script element ends in. */
function scriptSafe(json: string): string {
  return json.replace(
    /[<\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Bytes whose letters are made at once: as many as a call takes. */
const PART = 0x6000

function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += PART)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PART))))
  return parts.join('')
}
