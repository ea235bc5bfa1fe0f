import { lazyChunk } from './parts/lazy-chunk.ts'

/** What a run says: it comes when a run begins or with the first step, most readers never hear one. */
export const NARRATING = lazyChunk(() => import('./narrating.ts'))
