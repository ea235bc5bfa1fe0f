import { type Port, serveMeasures } from './service.ts'

/** Runs the measures beside the page. A macrotask between two steps lets messages in. */
serveMeasures(globalThis as unknown as Port, () => new Promise((resume) => setTimeout(resume, 0)))
