import { expect, test } from './fixtures/test.ts'
import { patience } from './pace.ts'

// The stories that are shipped, with the data that they are about.
test.use({ dataset: null, map: 'late' })

const STORY = 'kabul-kerman-krasnogorsk'

test('a link to a story tells it, chapter by chapter, and its address follows', async ({
  explorer,
  page,
}) => {
  await explorer.open(`story=${STORY}&chapter=5`)
  const story = page.getByRole('region', { name: 'Story' })
  const title = story.getByRole('heading', { level: 2 })

  await test.step('the chapter of the link, with its text and its view', async () => {
    await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
    await expect(story).toContainText('Chapter 5 of 12')
    await expect(explorer.date).toHaveText('30 September 2022')
    await expect(explorer.sentence).toContainText('Afghanistan, September 2022')
  })

  await test.step('next plays the stretch of the next one, next again finishes it', async () => {
    await story.getByRole('button', { name: 'Next' }).click()
    await expect(title).toHaveText('Whose was Shiraz?')
    await expect(page).toHaveURL(/chapter=6/)
    await story.getByRole('button', { name: 'To the end of it' }).click()
    await expect(explorer.date).toHaveText('31 December 2022')
    await expect(story.getByRole('button', { name: 'Next' })).toBeVisible()
  })

  await test.step('keys lead through it while it has the focus', async () => {
    await story.getByRole('button', { name: 'Next' }).press('ArrowLeft')
    await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
    await expect(explorer.date).toHaveText('30 September 2022')
  })

  await test.step('a claim opens its incident', async () => {
    await story.getByText('What this rests on').click()
    await story
      .getByRole('button', { name: 'Suicide bombing at the Russian embassy in Kabul' })
      .first()
      .click()
    await expect(explorer.card.title).toHaveText('Suicide bombing at the Russian embassy in Kabul')
  })

  await test.step('the last chapter says that it is the last', async () => {
    await story.getByRole('combobox', { name: 'Go to chapter' }).selectOption('12')
    await expect(story).toContainText(/The farthest place lies \d[\d,]* km from Kabul/)
    await story.getByRole('button', { name: 'Next' }).click()
    await expect(story.getByTestId('story-end')).toHaveText('This is the last chapter.')
  })

  await test.step('left, the page is what it was, with the view of the chapter', async () => {
    await story.getByRole('button', { name: 'Leave the story' }).click()
    await expect(story).toHaveCount(0)
    await expect(page.getByRole('tab', { name: 'Incidents' })).toBeVisible()
    await expect(page).not.toHaveURL(/story=/)
  })
})

test('the browser’s back leads to the chapter before, at its end', async ({ explorer, page }) => {
  await explorer.open(`story=${STORY}&chapter=5`)
  const title = page.getByRole('region', { name: 'Story' }).getByRole('heading', { level: 2 })
  await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
  await page.getByRole('combobox', { name: 'Go to chapter' }).selectOption('9')
  await expect(title).toHaveText('Kaluga and a wrong year')
  await expect(page).toHaveURL(/chapter=9/)
  await page.goBack()
  await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
  await expect(explorer.date).toHaveText('30 September 2022')
})

test('a stretch ends by itself and its end is held', async ({ explorer, page }) => {
  await explorer.open(`story=${STORY}&chapter=2`)
  const story = page.getByRole('region', { name: 'Story' })
  await expect(story.getByRole('button', { name: 'To the end of it' })).toBeVisible()
  await expect(story.getByRole('button', { name: 'Next' })).toBeVisible({ timeout: patience(20_000) })
  await expect(explorer.date).toHaveText('31 December 2015')
})

test('a story or a chapter that there is not is said', async ({ explorer, page }) => {
  await explorer.open('story=nobody')
  await expect(explorer.notices).toContainText(
    'story=nobody is none of the stories of this page: none is told.',
  )
  await expect(page.getByRole('region', { name: 'Story' })).toHaveCount(0)
  await explorer.open(`story=${STORY}&chapter=99`)
  await expect(explorer.notices).toContainText(
    'chapter=99 is not in this story, which has 12: this is the first.',
  )
  await expect(page.getByRole('region', { name: 'Story' })).toContainText('Chapter 1 of 12')
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('a chapter shows its held end at once, and what happened as text', async ({ explorer, page }) => {
    await explorer.open(`story=${STORY}&chapter=2`)
    const story = page.getByRole('region', { name: 'Story' })
    await expect(story.getByRole('button', { name: 'Next' })).toBeVisible()
    await expect(explorer.date).toHaveText('31 December 2015')
    await expect(story).toContainText('What happens in this chapter')
    await expect(story.getByRole('listitem').first()).toContainText('18 April 2015, attack')
  })
})
