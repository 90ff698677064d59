// npm run api:client -- URL FILE
import { runTypeScript } from './bootstrap.js'

await runTypeScript('src/api-client.ts', process.argv.slice(2))
