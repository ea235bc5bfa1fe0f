import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

/** Serves a built page, with `/data/` out of another folder and the basemap out of a third. */
export async function serve(
  page: string,
  data: string,
  basemap: string,
): Promise<{ url: string; server: Server }> {
  const [pages, datasets, basemaps] = [page, data, basemap].map((folder) => sirv(folder, { dev: true }))
  const server = createServer((request, response) => {
    const missing = () => {
      response.statusCode = 404
      response.end()
    }
    const path = request.url ?? '/'
    if (path.startsWith('/data/basemap/')) {
      request.url = path.slice('/data/basemap'.length)
      return basemaps!(request, response, missing)
    }
    if (path.startsWith('/data/')) {
      request.url = path.slice('/data'.length)
      return datasets!(request, response, missing)
    }
    return pages!(request, response, missing)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}
