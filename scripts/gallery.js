// node scripts/gallery.js: every component in every state, on one local address (PORT, default a free one).
import { ensureInstalled, runTypeScript } from './bootstrap.js'
import { buildUi } from './build-ui.js'

ensureInstalled()
await buildUi()
await runTypeScript('src/ui/gallery/main.ts')
