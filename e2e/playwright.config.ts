import { defineConfig } from '@playwright/test'
import { chromiumPath, LAUNCH_FLAGS } from './chromium.ts'

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
  timeout: 60_000,
  reporter: [['list']],
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    browserName: 'chromium',
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 10_000,
    launchOptions: { executablePath: chromiumPath(), args: [...LAUNCH_FLAGS] },
  },
  projects: [
    { name: 'chromium' },
    { name: 'half a day ahead of UTC', testMatch: 'dates.spec.ts', use: { timezoneId: 'Pacific/Apia' } },
    { name: 'half a day behind UTC', testMatch: 'dates.spec.ts', use: { timezoneId: 'Pacific/Honolulu' } },
  ],
  webServer: process.env.BASE_URL
    ? undefined
    : { command: 'npx tsx src/pipeline/serve.ts', env: { PORT: `${PORT}` }, url: baseURL, cwd: '..' },
})
