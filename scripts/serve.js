// npm run serve: production. No simulator; refuses to start when a setting is missing.
import { ensureInstalled, runTypeScript } from './bootstrap.js'
import { buildUi } from './build-ui.js'

ensureInstalled()
await buildUi()
await runTypeScript('src/main.ts', [], { NODE_ENV: 'production' })
