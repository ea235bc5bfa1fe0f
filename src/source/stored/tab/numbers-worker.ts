import { type Port, serveNumbers } from './tab-service.ts'

/** Holds numbers beside the page. A macrotask before each answer lets in what was dropped. */
serveNumbers(globalThis as unknown as Port, () => new Promise((resume) => setTimeout(resume, 0)))
