// npm run prove -- AREA: the long proofs, in full.
import { runTypeScript } from './bootstrap.js'

await runTypeScript('src/prove.ts', process.argv.slice(2))
