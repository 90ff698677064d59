// npm run kiosk [-- --headless | --policies]: the agent of a contact point, on the browser that the journeys use unless KIOSK_BROWSER
// names another. Without settings it is the screen of the demonstration, once `npm start` runs, with the card reader of the demonstration
// (its page: http://127.0.0.1:3012) and its scanner (:3013).
import { runTypeScript } from './bootstrap.js'
import { findBrowser } from './browser.js'

const args = process.argv.slice(2)
const browser = process.env.KIOSK_BROWSER || args.includes('--policies') ? null : await findBrowser()
await runTypeScript('src/kiosk-agent/main.ts', args, {
  ...(browser && { KIOSK_BROWSER: browser.executablePath, KIOSK_BROWSER_ARGS: browser.args.join(' ') }),
  ...(!process.env.LOKET_URL && !process.env.KIOSK_CARD_READER && { KIOSK_CARD_READER: 'http://127.0.0.1:3012' }),
  ...(!process.env.LOKET_URL && !process.env.KIOSK_SCANNER && { KIOSK_SCANNER: 'http://127.0.0.1:3013/eSCL' }),
  ...(args.includes('--headless') && { KIOSK_HEADLESS: 'yes' }),
})
