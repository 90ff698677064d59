// npm run serve: production. No simulator; refuses to start when a setting is missing.
import { runTypeScript } from './bootstrap.js'

await runTypeScript('src/main.ts', [], { NODE_ENV: 'production' })
