import { expect, test } from './test.ts'

test.use({ map: 'late' })

test('a story is told in a frame without an origin, by its buttons and by commands', async ({ host }) => {
  await host.open('story.html')
  const map = host.map()
  const story = map.frame.getByRole('region', { name: 'Story' })
  await expect(story.getByRole('heading', { level: 2 })).toHaveText('The first year')
  const said = await map.listen()

  await test.step('next finishes the stretch, next again goes on', async () => {
    expect(await map.ask({ type: 'chapter', to: 'next' })).toMatchObject({
      ok: true,
      chapter: { chapter: 1, of: 2, held: true },
    })
    await map.expectDate('5 March 2016')
    await story.getByRole('button', { name: 'Next' }).click()
    await expect(story.getByRole('heading', { level: 2 })).toHaveText('Moscow')
  })

  await test.step('what was entered is told', async () => {
    await expect.poll(said).toContainEqual({ reachmap: 1, type: 'chapter', chapter: 2, of: 2, held: true })
  })

  await test.step('the end says that it is the end, and a number beyond it is refused', async () => {
    expect(await map.ask({ type: 'chapter', to: 'next' })).toMatchObject({
      ok: true,
      chapter: { chapter: 2, of: 2, held: true, at: 'at end' },
    })
    expect(await map.ask({ type: 'chapter', to: 3 })).toMatchObject({
      ok: false,
      error: 'There is no chapter 3: the story has 2.',
    })
  })

  await test.step('back shows the end that was held', async () => {
    await story.getByRole('button', { name: 'Back' }).click()
    await expect(story.getByRole('heading', { level: 2 })).toHaveText('The first year')
    await map.expectDate('5 March 2016')
  })
})
