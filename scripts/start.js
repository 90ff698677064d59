// npm start: the whole demo city with every simulator, and one address.
import { ensureInstalled, runTypeScript } from './bootstrap.js'
import { buildUi } from './build-ui.js'

ensureInstalled()
await buildUi()
await runTypeScript('src/demo.ts')
