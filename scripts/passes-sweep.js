// npm run passes:sweep -- [--dry-run]: passes for whoever lives in a sorting street.
import { runTypeScript } from './bootstrap.js'

await runTypeScript('src/passes-sweep.ts', process.argv.slice(2))
