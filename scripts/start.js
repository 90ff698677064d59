// npm start: the whole demo city with every simulator, and one address.
import { runTypeScript } from './bootstrap.js'

await runTypeScript('src/dev.ts')
