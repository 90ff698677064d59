// npm run certificate:preview -- FILE.pdf [TEMPLATE]
import { runTypeScript } from './bootstrap.js'

await runTypeScript('src/certificate-preview.ts', process.argv.slice(2))
