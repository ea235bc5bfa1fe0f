import type { Frame } from '@playwright/test'
import type { EmbeddedMap } from './host-page.ts'
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

test('what is wrong is answered in words and changes nothing', async ({ host }) => {
  await host.open('bare.html')
  const answers = [
    await host.map().ask({ type: 'explode' }),
    await host.map().ask({ type: 'set', state: { mode: 'sideways' } }),
    await host.map().ask({ type: 'select', incident: 'nobody' }),
    await host.map().ask({ type: 'step', by: 10 }),
  ]
  expect(answers.map((ack) => (ack.ok ? '' : ack.error))).toEqual([
    'type is not one of get, set, play, pause, step, select, highlight: "explode".',
    'mode=sideways is not one of cumulative, window, instant.',
    'There is no incident "nobody" in this dataset.',
    'by is neither 1 nor -1: 10.',
  ])
  expect(await host.map().ask({ type: 'get' })).toMatchObject({ state: { at: '2024-01-03' } })
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

/** Frames that the map's page draws in three seconds. */
function countFrames(embed: Frame): Promise<number> {
  return embed.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        let count = 0
        const next = () => {
          count += 1
          if (performance.now() - start < 3000) requestAnimationFrame(next)
          else resolve(count)
        }
        next()
      }),
  )
}

/** Sets one of two countries so many times a second for three seconds, and says how often. */
function setCountries(map: EmbeddedMap, perSecond: number, hostile = false): Promise<number> {
  return map.element.evaluate(
    async (frame: HTMLIFrameElement, { perSecond, hostile }) => {
      const target = frame.contentWindow!
      const post = (id: unknown, state: object) =>
        target.postMessage({ reachmap: 1, id, type: 'set', state }, '*')
      let deep: object = {}
      for (let depth = 0; depth < 500; depth++) deep = { deep }
      const huge = 'x'.repeat(1_000_000)
      let count = 0
      const start = performance.now()
      while (performance.now() - start < 3000) {
        const due = ((performance.now() - start) * perSecond) / 1000
        for (; count < due; count++) post(count, { country: count % 2 ? 'RU' : 'AF' })
        if (hostile) post('deep', deep)
        if (hostile && count % 3 === 0) post('huge', { q: huge })
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      return count
    },
    { perSecond, hostile },
  )
}

test('ten thousand messages a second, huge and deep ones, do not stop it', async ({ host, page }) => {
  await host.open('bare.html')
  const map = host.map()
  await map.expectDrawn()
  const embed = page.frames().at(-1)!
  const [usual] = await Promise.all([countFrames(embed), setCountries(map, 60)])
  const [flooded, sent] = await Promise.all([countFrames(embed), setCountries(map, 10_000, true)])
  const description = `${flooded} frames in 3 s and ${sent} messages, ${usual} frames with 60 a second`
  test.info().annotations.push({ type: 'flood', description })
  expect(sent).toBeGreaterThan(25_000)
  expect(flooded).toBeGreaterThan(usual / 4)
  await expect
    .poll(() => map.askOnce({ type: 'set', state: { country: 'IR' } }), { timeout: 30_000 })
    .toMatchObject({ ok: true, state: { country: 'IR' } })
})
