import type { Frame } from '@playwright/test'
import { patience } from '../pace.ts'
import { expect, test } from './test.ts'

test('the map says when it is ready, how high it wants to be, and obeys', async ({ host, page }) => {
  await page.addInitScript(() => {
    if (window.parent !== window) return
    const said: object[] = []
    Object.assign(window, { said })
    addEventListener('message', ({ data }) => said.push(data))
  })
  await host.open('bare.html')
  await host.map().expectDrawn()
  const { version } = (await import('../../package.json', { with: { type: 'json' } })).default
  const said = await page.evaluate(() => (window as unknown as { said: object[] }).said)
  expect(said.slice(0, 2)).toEqual([
    { reachmap: 1, type: 'ready', version, height: 640 },
    { reachmap: 1, type: 'resize', height: expect.any(Number) },
  ])
})

test('step, set, select, highlight and get are answered with the state', async ({ host }) => {
  await host.open('sandbox.html')
  await host.map().expectDrawn()
  const map = host.map()
  const states = [
    await map.ask({ type: 'step', by: 1 }),
    await map.ask({ type: 'set', state: { country: 'RU', mode: 'window', span: 'P60D' } }),
    await map.ask({ type: 'select', incident: 'krasnogorsk-2024' }),
    await map.ask({ type: 'highlight', incidents: ['moscow-2019'] }),
    await map.ask({ type: 'get' }),
  ]
  const [step, set, select, highlight] = [
    { at: '2024-01-28' },
    { at: '2024-01-28', country: 'RU', mode: 'window', span: 'P60D' },
    { at: '2024-03-22', country: 'RU', mode: 'window', span: 'P60D', id: 'krasnogorsk-2024' },
    {
      at: '2024-03-22',
      country: 'RU',
      mode: 'window',
      span: 'P60D',
      id: 'krasnogorsk-2024',
      hl: 'moscow-2019',
    },
  ]
  expect(states.map((ack) => (ack.ok ? ack.state : ack.error))).toEqual([
    step,
    set,
    select,
    highlight,
    highlight,
  ])
  await map.expectDate('22 March 2024')
})

test('a stretch plays, names who comes into view, and ends', async ({ host }) => {
  await host.open('bare.html')
  await host.map().expectDrawn()
  const said = await host.map().listen()
  await host.map().ask({ type: 'play', from: '2024-01-03', to: '2024-02-15' })
  await expect.poll(async () => (await said()).map(({ type }) => type)).toContain('ended')
  expect((await said()).filter(({ type }) => type === 'enter' || type === 'ended')).toEqual([
    { reachmap: 1, type: 'enter', incident: 'istanbul-2024' },
    { reachmap: 1, type: 'ended' },
  ])
  expect(await host.map().ask({ type: 'get' })).toMatchObject({ state: { at: '2024-02-15' } })
})

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('what is wrong is answered in words and changes nothing', async ({ host }) => {
    await host.open('bare.html')
    const answers = [
      await host.map().ask({ type: 'explode' }),
      await host.map().ask({ type: 'set', state: { mode: 'sideways' } }),
      await host.map().ask({ type: 'select', incident: 'nobody' }),
      await host.map().ask({ type: 'step', by: 10 }),
    ]
    expect(answers.map((ack) => (ack.ok ? '' : ack.error))).toEqual([
      'type is not one of get, set, play, pause, step, select, highlight, chapter: "explode".',
      'mode=sideways is not one of cumulative, window, instant.',
      'There is no incident "nobody" in this dataset.',
      'by is neither 1 nor -1: 10.',
    ])
    expect(await host.map().ask({ type: 'get' })).toMatchObject({ state: { at: '2024-01-03' } })
  })
})

test('commands of another frame are not obeyed', async ({ host, page }) => {
  await host.open('two.html')
  await host.map(0).expectDrawn()
  await host.map(1).ask({ type: 'get' })
  const sibling = page.frames().find((frame) => frame.parentFrame() && frame !== page.mainFrame())!
  await sibling.evaluate(() => {
    for (const other of [window.parent.frames[0], window.parent.frames[1]]) {
      other?.postMessage({ reachmap: 1, id: 1, type: 'set', state: { country: 'DE' } }, '*')
    }
  })
  const states = await Promise.all([0, 1].map((position) => host.map(position).ask({ type: 'get' })))
  expect(states).toMatchObject([{ state: { at: '2024-01-03' } }, { state: { at: '2024-01-03' } }])
  expect(JSON.stringify(states)).not.toContain('DE')
})

interface Flood {
  /** Messages that the map's page has received since it was watched. */
  received: number
  /** Frames that it has drawn between the first and the last of them. */
  drawn: number
}

/** From now on the map's page counts what it receives and draws; the function returned tells how much so far. */
async function watchFlood(embed: Frame): Promise<() => Promise<Flood>> {
  const flood = await embed.evaluateHandle(() => {
    const flood = { received: 0, drawn: 0 }
    let frames = 0
    let first = -1
    const draw = () => {
      frames += 1
      requestAnimationFrame(draw)
    }
    draw()
    addEventListener('message', () => {
      if (first < 0) first = frames
      flood.received += 1
      flood.drawn = frames - first
    })
    return flood
  })
  return () => flood.jsonValue()
}

const MESSAGES = 30_000

test('thirty thousand messages at once, huge and deep ones among them, do not stop it', async ({
  host,
  page,
}) => {
  await host.open('bare.html')
  const map = host.map()
  await map.expectDrawn()
  const said = await map.listen()
  const flood = await watchFlood(page.frames().at(-1)!)
  await map.element.evaluate((frame: HTMLIFrameElement, messages) => {
    const post = (id: unknown, state: object) =>
      frame.contentWindow!.postMessage({ reachmap: 1, id, type: 'set', state }, '*')
    let deep: object = {}
    for (let depth = 0; depth < 500; depth++) deep = { deep }
    const huge = [{ q: 'x'.repeat(1_000_000) }, new Uint8Array(10_000_000)]
    for (let count = 0; count < messages; count++) {
      if (count % 1000 === 0) post('hostile', huge[(count / 1000) % 2]!)
      else if (count % 100 === 0) post('hostile', deep)
      else post(count, { country: count % 2 ? 'RU' : 'AF' })
    }
  }, MESSAGES)
  await expect.poll(async () => (await flood()).received, { timeout: patience(50_000) }).toBe(MESSAGES)
  const { drawn } = await flood()
  const answers = (await said()).filter(({ type }) => type === 'ack').length
  test.info().annotations.push({ type: 'flood', description: `${drawn} frames, ${answers} answers` })
  // A page that carried out what it was sent would answer all of it, and draw when it is done.
  expect(drawn).toBeGreaterThan(0)
  expect(answers).toBeLessThan(MESSAGES / 2)
  // What waited is carried out, then it obeys again.
  await expect
    .poll(() => map.askOnce({ type: 'set', state: { country: 'IR' } }), { timeout: patience(30_000) })
    .toMatchObject({ ok: true, state: { country: 'IR' } })
})
