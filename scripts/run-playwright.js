// Starts the demo city once, walks a Playwright project through it, and stops the city again.
import { spawn } from 'node:child_process'
import { nodePath, root, toolEnvironment } from './bootstrap.js'
import { findBrowser } from './browser.js'
import { startDemoCity } from './demo-city.js'

/** Returns Playwright's exit code. Without any browser nothing was checked: said, and not a success. */
export async function runPlaywright(project, args) {
  const browser = await findBrowser()
  if (!browser) {
    console.error('NO BROWSER: nothing was walked. Install Chrome or Chromium, or run: npx playwright install chromium')
    return 1
  }
  console.log(`Browser: ${browser.name}`)
  const city = await startDemoCity()
  try {
    return await new Promise((resolve) => {
      const child = spawn(
        nodePath(),
        ['node_modules/@playwright/test/cli.js', 'test', `--project=${project}`, ...args],
        {
          cwd: root,
          stdio: 'inherit',
          env: { ...toolEnvironment(), JOURNEYS_URL: city.url, JOURNEYS_BROWSER: JSON.stringify(browser) },
        },
      )
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
      child.once('exit', (code) => resolve(code ?? 1))
    })
  } finally {
    await city.stop()
  }
}
