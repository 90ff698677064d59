// npm run bench -- AREA [--json]
import { runTypeScript } from './bootstrap.js'

await runTypeScript('bench/run.ts', process.argv.slice(2))
