// Opens a page that is one file: unpacks what it holds, answers what the page asks for out of it, and starts it.
;(async () => {
  const { query, entry, base, files } = JSON.parse(document.getElementById('about').textContent)
  const letters = atob(document.getElementById('held').textContent)
  const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  const whole = new Uint8Array(await new Response(unpacked).arrayBuffer())

  const held = new Map()
  let start = 0
  for (const [path, length] of files) {
    held.set(path, whole.subarray(start, start + length))
    start += length
  }
  const hrefOf = (path) => new URL(base + path, document.baseURI).href
  const byHref = new Map([...held.keys()].map((path) => [hrefOf(path), path]))
  const text = (path) => new TextDecoder().decode(held.get(path))
  const blobOf = (part, type) => URL.createObjectURL(new Blob([part], { type }))

  // A file has no query of its own until it is given one.
  if (location.search === '') {
    try {
      history.replaceState(null, '', query)
    } catch {
      document.documentElement.dataset.query = 'refused'
    }
  }

  const ask = globalThis.fetch
  globalThis.fetch = async (request, options = {}) => {
    const address = new URL(
      typeof request === 'object' && 'url' in request ? request.url : request,
      document.baseURI,
    )
    address.hash = ''
    address.search = ''
    const path = byHref.get(address.href)
    if (path === undefined)
      return address.protocol === 'blob:' ? ask(request, options) : new Response(null, { status: 404 })
    const bytes = held.get(path)
    const range = /^bytes=(\d+)-(\d*)$/.exec(
      new Headers(options.headers ?? request.headers).get('range') ?? '',
    )
    if (!range) return new Response(bytes, { headers: { 'Content-Length': bytes.length } })
    const [first, last] = [Number(range[1]), Math.min(Number(range[2] || bytes.length - 1), bytes.length - 1)]
    const headers = {
      'Content-Length': last - first + 1,
      'Content-Range': `bytes ${first}-${last}/${bytes.length}`,
    }
    return new Response(bytes.subarray(first, last + 1), { status: 206, headers })
  }

  const names = [...held.keys()].filter((path) => path.endsWith('.js'))
  const fileOf = new Map(names.map((path) => [path.slice(path.lastIndexOf('/') + 1), path]))
  const own = (code, path) =>
    code
      .replaceAll('import.meta.url', JSON.stringify(hrefOf(path)))
      .replaceAll('import.meta.resolve', '(void 0)')
  // Opened from disk, a browser starts no worker of a module that has an address of its own (`blob:`), only one that its address holds
  // (`data:`). That one makes the modules which it is to run, each after those that it imports: no two import each other.
  const IMPORTED = /(["'`])\.\/([\w.-]+\.js)\1/g
  const workers = new Map()
  const workerOf = (path) => {
    for (const [address, known] of workers) if (known === path) return address
    const address = blobOf(held.get(path), 'text/javascript')
    workers.set(address, path)
    return address
  }
  const startWorker = async (codes, entry, imported) => {
    const early = []
    const keep = (event) => early.push(event)
    addEventListener('message', keep)
    const made = {}
    const addressOf = (name) => {
      const code = codes[name].replace(new RegExp(imported, 'g'), (found, quote, other) =>
        other in codes ? quote + addressOf(other) + quote : found,
      )
      made[name] ??= URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
      return made[name]
    }
    try {
      await import(addressOf(entry))
    } catch (error) {
      reportError(error)
    }
    removeEventListener('message', keep)
    for (const { data, ports } of early) dispatchEvent(new MessageEvent('message', { data, ports }))
  }
  const startOf = (path) => {
    const codes = {}
    const add = (path) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      if (name in codes) return name
      codes[name] = own(text(path), path)
      for (const [, , other] of codes[name].matchAll(IMPORTED)) if (fileOf.has(other)) add(fileOf.get(other))
      return name
    }
    const entry = JSON.stringify(add(path))
    const given = `${JSON.stringify(codes)},${entry},${JSON.stringify(IMPORTED.source)}`
    const bytes = new TextEncoder().encode(`(${startWorker})(${given})`)
    let letters = ''
    for (let at = 0; at < bytes.length; at += 0x6000)
      letters += String.fromCharCode(...bytes.subarray(at, at + 0x6000))
    return `data:text/javascript;base64,${btoa(letters)}`
  }
  const Started = globalThis.Worker
  globalThis.Worker = class extends Started {
    constructor(address, options) {
      const path = workers.get(String(address))
      super(path === undefined ? address : startOf(path), options)
    }
  }
  const fonts = new Map()
  const fontOf = (path) => {
    if (!fonts.has(path)) fonts.set(path, blobOf(held.get(path), 'font/woff2'))
    return fonts.get(path)
  }
  const imports = {}
  for (const path of names) {
    const code = own(text(path), path)
      .replace(/(["'`])\.\/([\w.-]+\.js)\1/g, (found, quote, name) =>
        fileOf.has(name) ? `${quote}held/${name}${quote}` : found,
      )
      .replace(/(["'`])((?:[\w./-]*\/)?[\w.-]*worker-[\w.-]+\.js)\1/g, (found, quote, address) => {
        const path = byHref.get(new URL(address, document.baseURI).href)
        return path === undefined ? found : quote + workerOf(path) + quote
      })
      .replace(/(["'`])([\w./-]+\.woff2)\1/g, (found, quote, address) => {
        const font = byHref.get(new URL(address, document.baseURI).href)
        return font === undefined ? found : quote + fontOf(font) + quote
      })
    imports[`held/${path.slice(path.lastIndexOf('/') + 1)}`] = blobOf(code, 'text/javascript')
  }

  const style = (path) =>
    text(path).replace(/url\(([^)]+)\)/g, (found, address) => {
      const font = byHref.get(new URL(address.replace(/["']/g, ''), hrefOf(path)).href)
      return font === undefined ? found : `url(${fontOf(font)})`
    })
  for (const path of held.keys()) {
    if (!/\.(?:js|css)$/.test(path)) continue
    // What loads parts of a page looks whether they are asked for already.
    const link = document.createElement('link')
    if (path.endsWith('.css')) {
      link.disabled = true
      link.rel = 'stylesheet'
      const sheet = document.createElement('style')
      sheet.textContent = style(path)
      document.head.append(sheet)
    }
    link.href = base + path
    document.head.append(link)
  }
  const map = document.createElement('script')
  map.type = 'importmap'
  map.textContent = JSON.stringify({ imports })
  document.head.append(map)
  await import(`held/${entry.slice(entry.lastIndexOf('/') + 1)}`)
})()
