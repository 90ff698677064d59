// node scripts/journeys.js [PLAYWRIGHT ARGUMENTS]: the journeys of residents and employees in a real browser.
import { ensureInstalled } from './bootstrap.js'
import { buildUi } from './build-ui.js'
import { runPlaywright } from './run-playwright.js'

ensureInstalled()
await buildUi()
process.exitCode = await runPlaywright('journeys', process.argv.slice(2))
