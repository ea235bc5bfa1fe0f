import { expect, test } from './test.ts'

test('a frame that WordPress embedded by oEmbed tells its height and where its link leads, by WordPress’s messages', async ({
  host,
  page,
  servers,
}) => {
  const found = await page.request.get(`${servers.site}v/kerman-and-krasnogorsk/oembed.json`)
  const { html } = await found.json()
  const src = /src="[^"]+(\/embed\/[^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&')
  await host.open('bare.html')
  // What WordPress makes of the answer: a frame without rights of its own, with a secret behind its address.
  const heard = await page.evaluateHandle(
    (address) => {
      const messages: unknown[] = []
      addEventListener('message', ({ data }) => {
        if (data?.secret) messages.push(data)
      })
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      frame.src = address
      frame.width = '650'
      frame.height = '600'
      document.body.replaceChildren(frame)
      return messages
    },
    `${servers.site}${src.slice(1)}#?secret=aB3xYz9012`,
  )
  const link = page.frameLocator('iframe').getByRole('link', { name: 'Open full view' })
  await link.click()
  await expect
    .poll(() => heard.jsonValue())
    .toEqual([
      { message: 'height', value: expect.any(Number), secret: 'aB3xYz9012' },
      { message: 'link', value: expect.stringContaining('kind=attack'), secret: 'aB3xYz9012' },
    ])
})
