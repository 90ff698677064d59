// npm run screenshots [-- PLAYWRIGHT ARGUMENTS]: every page at every size, as pictures in screenshots/.
import { ensureInstalled } from './bootstrap.js'
import { buildUi } from './build-ui.js'
import { runPlaywright } from './run-playwright.js'

ensureInstalled()
await buildUi()
process.exitCode = await runPlaywright('screenshots', process.argv.slice(2))
if (process.exitCode === 0) console.log('The pictures are in screenshots/')
