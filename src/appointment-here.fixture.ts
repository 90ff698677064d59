import { aBrowser } from '#outside/identity-provider/browser.fixture.ts'
import { aResident } from './resident.fixture.ts'

/** Where an appointment is made without signing in. */
export const base = '/kiosk/zonder/afspraak'
export type Page = Readonly<{ url: URL; status: number; body: string }>
/** The title that is read on a page. */
export const titleOf = ({ body }: Page) => /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1]?.replace(/<[^>]*>/g, '')
/** Where the choices on a screen lead, in their order. */
export const hrefs = ({ body }: Page) =>
  [...body.matchAll(/<a[^>]*class="[^"]*lom-kiosk-choice[^"]*"[^>]*>/g)].map(
    ([tag]) => /href="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? '',
  )
/** Where its times lead. */
export const timesOf = (page: Page) => hrefs(page).filter((href) => href.includes('tijd='))
/** The code of what was booked; '': it is on no such page. */
export const codeOf = ({ body }: Page) => /lom-kiosk-code.*?<strong[^>]*>([A-Z0-9]{6})</s.exec(body)?.[1] ?? ''

/** The place that an address names. */
export const placeIn = (href: string, key: 'tijd' | 'plaats') =>
  new URL(href, 'http://x').searchParams.get(key)?.split('|')[0] ?? ''
/** Where the way back leads; where somebody types it is a button. */
export const backOf = ({ body }: Page) => {
  const ways = [...body.matchAll(/<(a|button)\s([^>]*)>(.*?)<\/\1>/gs)]
  const back = ways.find(([, , , inside]) => inside?.includes('Terug'))?.[2] ?? ''
  return (/(?:href|value)="([^"]*)"/.exec(back)?.[1] ?? '').replaceAll('&amp;', '&')
}

/** Somebody at a screen of a running `program`, without script; `address`: another is another screen, in a demonstration. */
export function somebodyAt(program: string, address: string) {
  const browser = aBrowser({ address })
  const { visit, send } = aResident(program, 'nobody', 'eid', browser)
  const timesFor = (product: string) => visit(`${base}?dienst=${product}&toch=ja`)
  /** From a time to what is read back. */
  async function saying(time: string, name: string, phone: string) {
    const asked = await visit(time)
    const number = await send(asked, `${asked.url.pathname}${asked.url.search}`, { naam: name })
    return send(number, `${number.url.pathname}${number.url.search}`, { telefoon: phone })
  }
  const book = (check: Page) => send(check, `${check.url.pathname}${check.url.search}`)
  async function booked(product: string, at: number, name: string, phone: string) {
    const times = timesOf(await timesFor(product))
    return book(await saying(times[at] ?? '', name, phone))
  }
  const kept = () => Buffer.from(/getypt=([^;]*)/.exec(browser.cookieFor(program))?.[1] ?? '', 'base64url')
  return { browser, visit, send, timesFor, saying, book, booked, kept: () => kept().toString() }
}
