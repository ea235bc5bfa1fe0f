import { type Port, serveCells } from './cell-service.ts'

/** Looks beside the page. A macrotask before each look lets a newer one in. */
serveCells(globalThis as unknown as Port, () => new Promise((resume) => setTimeout(resume, 0)))
