// npm run register:read -- FILE...
import { runTypeScript } from './bootstrap.js'

await runTypeScript('src/register-read.ts', process.argv.slice(2))
