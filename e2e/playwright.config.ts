import { defineConfig } from '@playwright/test'
import { chromiumPath, TEST_FLAGS } from './chromium.ts'
import { patience } from './pace.ts'

const PORT = 4187

/** `BASE_URL` tests a page that is served already, in place of the one in `dist`. */
const baseURL = process.env.BASE_URL ?? `http://localhost:${PORT}`

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../node_modules/.cache/e2e',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Nobody waits this long where all is well: a test waits for a state, and these only say when to give it up.
  timeout: patience(90_000),
  reporter: [['list']],
  expect: { timeout: patience(15_000) },
  use: {
    baseURL,
    browserName: 'chromium',
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: patience(15_000),
    // A trace costs time with every step, so it is kept only where nobody can look again.
    trace: process.env.CI ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: chromiumPath(), args: [...TEST_FLAGS] },
  },
  projects: [
    { name: 'chromium' },
    { name: 'half a day ahead of UTC', testMatch: 'dates.spec.ts', use: { timezoneId: 'Pacific/Apia' } },
    { name: 'half a day behind UTC', testMatch: 'dates.spec.ts', use: { timezoneId: 'Pacific/Honolulu' } },
  ],
  webServer: process.env.BASE_URL
    ? undefined
    : { command: 'npx tsx src/site/serve.ts', env: { PORT: `${PORT}` }, url: baseURL, cwd: '..' },
})
