import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aCity, browserHere, headingOf, until } from './agent.fixture.ts'
import type { BrowserSettings } from './chromium.ts'
import { isAllowed } from './guard.ts'
import { policiesFor } from './policies.ts'
import { prepareStage } from './stage.ts'

const city = await aCity()
const device = browserHere && (await city.device())
const agent = await device?.start()
afterAll(async () => {
  await agent?.stop()
  await city.stop()
})

const tell = async (method: string, params = {}) => agent?.stage()?.tell(method, params)
/** What a script of the page finds: the worst page that there could be. */
async function tried(expression: string): Promise<unknown> {
  const said = await tell('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    userGesture: true,
    returnByValue: true,
  })
  return (said?.result as { value?: unknown } | undefined)?.value
}
const rest = () => new Promise((resolve) => setTimeout(resolve, 60))
/** The page with this name and these contents stands on the screen. */
async function on(name: string, contents = ''): Promise<void> {
  city.pages[name] = contents
  await agent?.stage()?.go(`${city.url}/kiosk/proef/${name}`)
  await until(async () => (await headingOf(agent?.stage() ?? null)) === name)
}
const stays = async (name: string) => {
  await rest()
  expect(await headingOf(agent?.stage() ?? null)).toBe(name)
}

describe.skipIf(!agent)('Whoever wants to leave the contact point', () => {
  it.each([
    ['another page of the city', () => `location.href = '/balie'`],
    ['another site', () => `location.href = 'http://127.0.0.2:1/'`],
    ['a file', () => `location.href = 'file:///etc/passwd'`],
    ['a page of the browser', () => `location.href = 'chrome://settings'`],
    ['the source of a page', () => `location.href = 'view-source:' + location.href`],
    ['a page without an address', () => `location.href = 'data:text/html,<h1>out</h1>'`],
    [
      'a page made here',
      () => `location.href = URL.createObjectURL(new Blob(['<h1>out</h1>'], { type: 'text/html' }))`,
    ],
    ['a download', () => `location.href = '/kiosk/bestand'`],
    ['a program on this machine', () => `location.href = 'mailto:a@b.example'`],
  ])('stays where he is: %s', async (what, how) => {
    const name = what.replaceAll(' ', '-')
    await on(name)
    const before = agent?.stage()
    await tried(`setTimeout(() => { ${how()} }, 0)`)
    await rest()
    await until(async () => (await headingOf(agent?.stage() ?? null)) === name)
    expect(agent?.stage()).toBe(before)
  })

  it('goes to a site that the city named, and back', async () => {
    await on('named')
    await agent?.stage()?.go(`${city.elsewhere}/signin`)
    await rest()
    expect(isAllowed({ city: city.url, origins: [city.elsewhere] }, `${city.elsewhere}/signin`)).toBe(true)
    expect(isAllowed({ city: city.url, origins: [] }, `${city.elsewhere}/signin`)).toBe(false)
    expect(isAllowed({ city: city.url, origins: [] }, `${city.url}/kiosken`)).toBe(false)
  })

  it('gets no second window, by script, link, or form', async () => {
    await on(
      'windows',
      `<a target="_blank" href="/kiosk">a</a><form target="_blank" action="/kiosk"><button>b</button></form>`,
    )
    expect(await tried(`window.open('/kiosk') === null`)).toBe(true)
    await tried(`document.querySelector('a').click(); document.querySelector('button').click()`)
    // Closed before it is seen: within moments there is one again.
    await rest()
    await until(async () => {
      const { targetInfos } = (await tell('Target.getTargets')) as { targetInfos: { type: string }[] }
      return targetInfos.filter(({ type }) => type === 'page').length === 1
    })
    await stays('windows')
  })

  it('is asked nothing by the browser itself: dialogs, sheets, files, leaving', async () => {
    await on('dialogs', '<input type="file"><script>onbeforeunload = (e) => e.preventDefault()</script>')
    expect(await tried(`alert('x'); [confirm('x'), prompt('x')].join()`)).toBe('false,')
    await tried(`print(); document.querySelector('input').click()`)
    expect(await tried(`Notification.requestPermission()`)).not.toBe('granted')
    await stays('dialogs')
    await on('left')
  })

  it.each([
    ['t', 2],
    ['n', 2],
    ['w', 2],
    ['l', 2],
    ['o', 2],
    ['p', 2],
    ['s', 2],
    ['u', 2],
    ['j', 2],
    ['h', 2],
    ['+', 2],
    ['I', 10],
    ['T', 10],
    ['Delete', 10],
    ['ArrowLeft', 1],
    ['F4', 1],
    ['Tab', 1],
    ['Home', 1],
    ['l', 4],
    ['r', 4],
    ['F1', 0],
    ['F5', 0],
    ['F6', 0],
    ['F7', 0],
    ['F11', 0],
    ['F12', 0],
    ['ContextMenu', 0],
    ['BrowserBack', 0],
  ] as const)('finds nothing behind the keys of a keyboard that he brought: %s with %i', async (key, modifiers) => {
    if (key === 't') await on('keys', '<input autofocus>')
    await tried(`window.heard = 0; addEventListener('keydown', () => window.heard++)`)
    for (const type of ['rawKeyDown', 'keyUp']) await tell('Input.dispatchKeyEvent', { type, key, modifiers })
    expect([await tried('window.heard'), await headingOf(agent?.stage() ?? null)]).toEqual([0, 'keys'])
  })

  it('can write: letters, the at sign with AltGr, and what he copied', async () => {
    await on('letters', '<input autofocus>')
    await tried(`window.heard = ''; addEventListener('keydown', (e) => { window.heard += e.key })`)
    for (const [key, modifiers] of [
      ['e', 0],
      ['E', 8],
      ['v', 2],
      ['Enter', 0],
      ['Tab', 0],
    ] as const)
      await tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, modifiers })
    expect(await tried('window.heard')).toBe('eEvEnterTab')
  })

  it('finds no menu under a long press, a middle button or a drag, and cannot make all bigger', async () => {
    await on('press', '<a href="/kiosk">a</a>')
    await tried(`window.out = []
      for (const kind of ['contextmenu', 'auxclick', 'dragstart', 'drop', 'dragover'])
        out.push(document.querySelector('a').dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true })))
      out.push(document.body.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true })))`)
    expect(await tried('window.out')).toEqual([false, false, false, false, false, false])
  })
})

/** A browser that finds our policies in /etc, in a world of its own: nothing on this machine changes. Null: not possible here. */
function withPolicies({ executable, args }: BrowserSettings, folder: string): BrowserSettings | null {
  const file = join(folder, 'policies.json')
  writeFileSync(file, JSON.stringify(policiesFor([city.url])))
  const lay = `mount -t tmpfs none /etc/chromium && mkdir -p /etc/chromium/policies/managed && cp ${file} /etc/chromium/policies/managed/`
  try {
    execFileSync('unshare', ['-m', 'sh', '-c', lay], { stdio: 'ignore' })
  } catch {
    return null
  }
  return {
    executable: 'unshare',
    args: ['-m', 'sh', '-c', `${lay} && exec "$0" "$@"`, executable, ...args],
    headless: true,
  }
}
const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const managed = browserHere && withPolicies(browserHere, folder)
if (browserHere && !managed) console.warn('NO ROOT OR NO /etc/chromium: the policies of the browser were not tried.')

describe.skipIf(!managed)('The policies of the browser', () => {
  // Each in a browser of its own: one that was refused a page twice in a row may end by itself.
  it.each(['file:///etc/passwd', 'the other city', 'view-source:http://localhost:1/', 'chrome://version/'])(
    'alone keep it on the pages of the city: no %s',
    async (asked) => {
      const address = asked === 'the other city' ? `${city.elsewhere}/signin` : asked
      const nothing = () => undefined
      const stage = prepareStage(managed as BrowserSettings, mkdtempSync(join(folder, 'p-')), {
        // As if the agent watched nothing.
        ...{ decide: () => 'show', touched: nothing, closed: nothing, shown: nothing },
      })
      try {
        const { id, cookie } = await (await city.device()).options.city.openScreen()
        expect(id).toBeTruthy()
        await stage.enter(`${city.url}/kiosk`, [{ ...cookie, url: city.url }])
        await until(async () => (await headingOf(stage)) === 'start')
        const { errorText } = await stage.tell('Page.navigate', { url: address })
        expect(errorText).toMatch(/^net::ERR_(BLOCKED_BY_ADMINISTRATOR|ABORTED)$/)
      } finally {
        await stage.end()
      }
    },
  )
})
