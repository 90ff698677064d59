import { defineConfig } from '@playwright/test'

/** The browser that scripts/browser.js chose; Playwright's own when the tests are started in another way. */
const browser = JSON.parse(process.env['JOURNEYS_BROWSER'] ?? '{"args":[]}') as {
  executablePath?: string
  args: string[]
}

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  projects: [
    { name: 'journeys', testMatch: '**/*.spec.ts' },
    { name: 'screenshots', testMatch: '**/*.pictures.ts' },
  ],
  use: {
    baseURL: process.env['JOURNEYS_URL'],
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'off',
    launchOptions: { executablePath: browser.executablePath, args: browser.args },
  },
})
