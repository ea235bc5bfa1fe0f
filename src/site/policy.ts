/** The two pages that a site has, each with a policy of its own. */
export type Page = 'explorer' | 'embed'

const BOTH = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
]

/**
 * The page is shown in no frame but the site's own. The embed says nothing of frames, since that lets it stand in any:
 * `frame-ancestors *` would keep it out of pages that were opened from disk.
 */
const DIRECTIVES: { readonly [P in Page]: readonly string[] } = {
  explorer: [...BOTH, "worker-src 'self'", "frame-src 'self'", "frame-ancestors 'self'"],
  embed: [...BOTH, "worker-src 'self' blob: data:"],
}

/** What browsers only take from a header. */
const HEADER_ONLY = /^(?:frame-ancestors|sandbox|report-uri|report-to)\b/

/** The Content-Security-Policy header of a page. */
export function headerPolicy(page: Page): string {
  return DIRECTIVES[page].join('; ')
}

/** The same as far as a `<meta>` can carry it, for hosts that send no headers. */
export function metaPolicy(page: Page): string {
  return DIRECTIVES[page].filter((directive) => !HEADER_ONLY.test(directive)).join('; ')
}
