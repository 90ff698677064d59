// npm run prove -- AREA: the long proofs, in full.
import { ensureInstalled, runTypeScript } from './bootstrap.js'
import { buildUi } from './build-ui.js'

ensureInstalled()
await buildUi()
await runTypeScript('src/prove.ts', process.argv.slice(2))
