import { type Port, serveReading } from './service.ts'

/** Reads files beside the page. */
serveReading(globalThis as unknown as Port)
