// What the page was built with is the view without a link: with one it stays hidden until the link's own view is there.
if (location.search === '') {
  document.documentElement.dataset.link = 'plain'
  // What is done to it before its scripts can answer is kept for them.
  const events = []
  const ending = new AbortController()
  const listening = { capture: true, signal: ending.signal }
  for (const type of ['click', 'keydown', 'input'])
    addEventListener(type, (event) => events.push(event), listening)
  globalThis.touched = { events, end: () => ending.abort() }
}
