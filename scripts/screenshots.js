// npm run screenshots [-- PLAYWRIGHT ARGUMENTS]: every page at every size, as pictures in screenshots/.
import { ensureInstalled } from './bootstrap.js'
import { buildUi } from './build-ui.js'
import { runPlaywright } from './run-playwright.js'

ensureInstalled()
await buildUi()
// One after the other: some pictures show what is said while an outside system is down.
process.exitCode = await runPlaywright('screenshots', ['--workers=1', ...process.argv.slice(2)])
if (process.exitCode === 0) console.log('The pictures are in screenshots/')
