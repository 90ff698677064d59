import type { Chromium, Params } from './chromium.ts'

/** Runs in every document beside its own scripts, before them, where they cannot reach it. Text: it is sent to the browser. */
export const guardScript = `(() => {
  const written = ['a', 'c', 'v', 'x', 'z']
  const stop = (event) => { event.preventDefault(); event.stopImmediatePropagation() }
  const isShortcut = (event) =>
    /^(F\\d+|ContextMenu|PrintScreen|Help|Browser.+|Launch.+)$/.test(event.key) ||
    (!event.getModifierState('AltGraph') && (event.metaKey || event.altKey ||
      (event.ctrlKey && (event.shiftKey || !written.includes(event.key.toLowerCase())))))
  for (const kind of ['keydown', 'keyup', 'keypress'])
    addEventListener(kind, (event) => {
      if (!isShortcut(event)) return
      stop(event)
      // Who is read to has some of these keys to listen with.
      if (kind === 'keydown' && /^F\\d+$/.test(event.key)) globalThis.kioskHeard?.('key:' + event.key)
    }, { capture: true })
  for (const kind of ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick'])
    addEventListener(kind, stop, { capture: true })
  addEventListener('wheel', (event) => event.ctrlKey && stop(event), { capture: true, passive: false })
  let told = 0
  for (const kind of ['pointerdown', 'keydown', 'input'])
    addEventListener(kind, () => { if (Date.now() - told > 1000) { told = Date.now(); kioskTouched('') } }, { capture: true, passive: true })
  // A page that waits for somebody's phone says how long: so long nobody has to touch it.
  addEventListener('DOMContentLoaded', () => {
    let left = Math.min(310, Number(document.querySelector('[data-waits]')?.dataset.waits ?? 0))
    const every = Math.min(30, left / 5)
    const tell = () => { kioskTouched(''); left -= every; if (left > 0) setTimeout(tell, every * 1000) }
    if (left > 0) tell()
  })
})()`

/** In the page's own world: no other windows, and a sheet comes from the city's printer, never from the browser. */
const withoutDoors = `window.print = () => undefined; window.open = () => null`

/** Tells of keys, the focus and live parts, for who is read to. */
export const listenScript = `(() => {
  const tell = (what) => kioskHeard(what)
  addEventListener('keydown', (event) => event.key === 'Tab' && tell('tab'), { capture: true, passive: true })
  addEventListener('focusin', () => tell('focus'), { capture: true, passive: true })
  const live = '[role="status"], [role="alert"], [aria-live]'
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target.nodeType === 1 ? target : target.parentElement
      const part = element?.closest(live)
      const text = part?.textContent.trim().slice(0, 300)
      if (text) return tell('live:' + text)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
})()`

/** For a screen that is read aloud: its tree, and what `listenScript` tells. */
export async function listenToPage(browser: Chromium, page: string): Promise<void> {
  const tell = (method: string, params: Params = {}) => browser.send(method, params, page)
  await Promise.all([
    tell('Accessibility.enable'),
    tell('Runtime.addBinding', { name: 'kioskHeard', executionContextName: 'guard' }),
    tell('Page.addScriptToEvaluateOnNewDocument', { source: listenScript, worldName: 'guard' }),
  ])
}

/** Closes what a page could open: other windows, dialogs, files, sheets, shortcuts, the menu of a long press. */
export async function guardPage(browser: Chromium, page: string): Promise<void> {
  const tell = (method: string, params: Params = {}) => browser.send(method, params, page)
  await Promise.all([
    tell('Page.enable'),
    tell('Runtime.enable'),
    tell('Runtime.addBinding', { name: 'kioskTouched', executionContextName: 'guard' }),
    tell('Page.addScriptToEvaluateOnNewDocument', { source: guardScript, worldName: 'guard' }),
    tell('Page.addScriptToEvaluateOnNewDocument', { source: withoutDoors }),
    tell('Page.setInterceptFileChooserDialog', { enabled: true }),
    tell('Fetch.enable', {
      patterns: [
        { urlPattern: '*', resourceType: 'Document', requestStage: 'Request' },
        // What the script of a page asks of the card beside it, and would ask with a code in it.
        { urlPattern: '*/kiosk/eid/*', requestStage: 'Request' },
        { urlPattern: '*/kiosk/teken/*', requestStage: 'Request' },
      ],
    }),
  ])
}

/** What stands open for a page of the city: pages of the contact point, and whole sites that one needs on the way. */
export type Allowed = Readonly<{ city: string; origins: readonly string[] }>

/** Whether a document may be shown. Of the city itself nothing but the contact point. */
export function isAllowed({ city, origins }: Allowed, address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol)) return address === 'about:blank'
  if (url.origin === new URL(city).origin) return /^\/kiosk(\/|$)/.test(url.pathname)
  return origins.includes(url.origin)
}
