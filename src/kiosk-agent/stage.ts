import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserSettings, type Params, startChromium } from './chromium.ts'
import { guardPage, listenToPage } from './guard.ts'
import type { Heard } from './reader.ts'

export type Cookie = Readonly<{ name: string; value: string }>
export type StoredCookie = Cookie & Readonly<{ domain: string }>

/** What the page wants, and what it sends along. */
export type Asked = Readonly<{ address: string; method: string; body: string }>

/** What becomes of it: asked of the city, left where one is, this page in its place, sent on to another, or this for the script of the page. */
export type Decision = 'show' | 'stay' | Readonly<{ instead: string } | { to: string } | { said: object }>

export type Watch = Readonly<{
  decide: (asked: Asked, isMain: boolean) => Decision | Promise<Decision>
  /** A document stands there; `failed`: the browser could not get it. */
  shown: (address: string, failed: boolean) => void
  touched: () => void
  /** What happens on the page, for who is read to; without it nobody listens. */
  heard?: ((what: Heard) => void) | undefined
  /** The window or the process is gone without us. */
  closed: () => void
}>

/** A browser for one person. Until `enter` it has no window: it is warm. */
export type Stage = Readonly<{
  folder: string
  pid: number
  ready: Promise<void>
  enter: (address: string, cookies: readonly (Cookie & Readonly<{ url: string }>)[]) => Promise<void>
  go: (address: string) => Promise<void>
  lay: (cookies: readonly (Cookie & Readonly<{ url: string }>)[]) => Promise<void>
  cookies: () => Promise<readonly StoredCookie[]>
  /** To its page, for tests and figures. */
  tell: (method: string, params?: Params) => Promise<Params>
  end: () => Promise<void>
}>

/** Starts a browser on a fresh profile below `profiles`. */
export function prepareStage(settings: BrowserSettings, profiles: string, watch: Watch): Stage {
  mkdirSync(profiles, { recursive: true, mode: 0o700 })
  // A short name: the browser lays a socket in it, whose whole path has 107 signs at most.
  const folder = mkdtempSync(join(profiles, 'p'))
  const browser = startChromium(settings, folder)
  let page = ''
  let target = ''
  let isOver = false
  const tell = (method: string, params: Params = {}) => browser.send(method, params, page)
  /** A browser that is gone meanwhile is told of by `gone`. */
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)
  const closed = () => {
    if (isOver) return
    isOver = true
    watch.closed()
  }
  void browser.gone.then(closed)

  const ready = Promise.all([
    browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    browser.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
  ]).then(() => undefined)
  quietly(ready)

  browser.on((method, params, session) => {
    if (method === 'Target.attachedToTarget') met(params as unknown as Met)
    else if (method === 'Target.targetDestroyed' || method === 'Target.detachedFromTarget') {
      if (params.targetId === target && target) closed()
    } else if (session === page && page) heard(method, params)
  })

  type Met = Readonly<{ sessionId: string; targetInfo: { targetId: string; type: string } }>
  /** Whatever else begins is another window: it ends before it is seen. */
  function met({ sessionId, targetInfo }: Met): void {
    const { type, targetId } = targetInfo
    if (type === 'page' && (!target || targetId === target)) {
      target = targetId
      page = sessionId
      return
    }
    if (type === 'page') quietly(browser.send('Target.closeTarget', { targetId }))
    // Who opened it waits for it: also what is closed must go on.
    quietly(browser.send('Runtime.runIfWaitingForDebugger', {}, sessionId))
  }

  function heard(method: string, params: Params): void {
    if (method === 'Fetch.requestPaused') quietly(decide(params as unknown as Paused))
    else if (method === 'Page.frameNavigated') navigated(params as unknown as Navigated)
    else if (method === 'Runtime.bindingCalled' && params.name === 'kioskHeard') watch.heard?.(params.payload as Heard)
    else if (method === 'Runtime.bindingCalled') watch.touched()
    else if (method === 'Inspector.targetCrashed') closed()
    else if (method === 'Page.javascriptDialogOpening')
      quietly(tell('Page.handleJavaScriptDialog', { accept: params.type === 'beforeunload' }))
  }

  type Paused = Readonly<{
    requestId: string
    frameId: string
    request: { url: string; method: string; postData?: string }
  }>
  async function decide({ requestId, frameId, request }: Paused): Promise<unknown> {
    const { url: address, method, postData: body = '' } = request
    const decision = await watch.decide({ address, method, body }, frameId === target)
    if (decision === 'show') return tell('Fetch.continueRequest', { requestId })
    if (decision === 'stay') return tell('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    const answer = answerFor(decision)
    return tell('Fetch.fulfillRequest', { requestId, ...answer })
  }

  type Navigated = Readonly<{ frame: { id: string; url: string; unreachableUrl?: string } }>
  function navigated({ frame }: Navigated): void {
    if (frame.id === target) watch.shown(frame.unreachableUrl ?? frame.url, frame.unreachableUrl !== undefined)
  }

  const lay: Stage['lay'] = async (cookies) => {
    const laid = cookies.map((cookie) => ({ ...cookie, path: '/', httpOnly: true, sameSite: 'Lax' }))
    const secure = (url: string) => url.startsWith('https:')
    await browser.send('Storage.setCookies', { cookies: laid.map((one) => ({ ...one, secure: secure(one.url) })) })
  }
  const go: Stage['go'] = async (address) => {
    await tell('Page.navigate', { url: address })
  }
  return {
    ...{ folder, pid: browser.pid, ready, lay, go, tell },
    enter: async (address, cookies) => {
      await ready
      const [, opened] = await Promise.all([
        lay(cookies),
        browser.send('Target.createTarget', { url: 'about:blank', newWindow: true, windowState: 'fullscreen' }),
      ])
      target = String(opened.targetId)
      await guardPage(browser, page)
      if (watch.heard) await listenToPage(browser, page)
      await tell('Runtime.runIfWaitingForDebugger')
      await go(address)
    },
    cookies: async () => {
      const { cookies } = await browser.send('Storage.getCookies')
      return (cookies as readonly StoredCookie[]).map(({ name, value, domain }) => ({ name, value, domain }))
    },
    end: async () => {
      isOver = true
      await browser.kill()
    },
  }
}

/** A decision as the browser takes it for the answer of a server. */
function answerFor(decision: Exclude<Decision, string>): Params {
  if ('to' in decision)
    return { responseCode: 303, responseHeaders: [{ name: 'location', value: decision.to }, ...notKept] }
  const [responseCode, type, text] =
    'said' in decision
      ? [200, 'application/json', JSON.stringify(decision.said)]
      : [503, 'text/html; charset=utf-8', decision.instead]
  const responseHeaders = [{ name: 'content-type', value: type }, ...notKept]
  return { responseCode, responseHeaders, body: Buffer.from(text).toString('base64') }
}
const notKept = [{ name: 'cache-control', value: 'no-store' }]
