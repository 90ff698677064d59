import { type Answers, bodyOf, type Page } from '#domain/forms/index.ts'
import { aBrowser, signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { residentByKey } from '#outside/personas.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

/** What somebody wants: a product, the pages of its form, and the answers as they are kept. */
type Wish = Readonly<{ person: string; product: string; pages: readonly Page[]; answers: Answers }>
/** Fills in, signs and hands in; gives the id of the case, and the page on which the applicant read it once more. */
export type Walk = (base: string, wish: Wish) => Promise<Readonly<{ caseId: string; check: string }>>

const nowhere = 'http://nowhere.invalid'
const csrfIn = ({ body }: { body: string }) => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''

/** What a form without script posts: a day in three parts, a choice by its value. */
const posted = ({ pages, answers }: Wish): Record<string, string> =>
  bodyOf(
    pages.flatMap(({ fields }) => fields),
    answers,
  ) as Record<string, string>

/** What may be posted by other names: each answer in one field, as it is kept. */
const inOneField = ({ answers }: Wish): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, String(answer ?? '')]))

let visitors = 0
/** Everybody comes from an address of his own. */
export const aVisitor = () => aBrowser({ address: `10.1.${Math.floor(visitors / 250)}.${(visitors++ % 250) + 1}` })

const caseOf = (path: string): string => {
  const found = /[0-9a-f-]{36}/.exec(path)?.[0]
  if (!found) throw new Error(`Not handed in: the walk ended at ${path}`)
  return found
}

const home: Walk = async (base, wish) => {
  const resident = aResident(base, wish.person, 'eid', aVisitor())
  const check = await resident.apply(wish.product, posted(wish))
  return handedIn(base, resident, wish, check)
}

/** As the script of the form does: each page is kept while one types, and then sent with the button. */
const homeWithScript: Walk = async (base, wish) => {
  const resident = aResident(base, wish.person, 'eid', aVisitor())
  const { browser } = resident
  let page = await resident.signIn(`/dienst/${wish.product}/aanvragen`)
  for (let step = 0; step < 10 && !page.url.pathname.endsWith('/nakijken'); step++) {
    const body = new URLSearchParams({ _csrf: csrfIn(page), ...inOneField(wish) })
    const headers = { accept: 'application/json', cookie: browser.cookieFor(page.url.toString()) }
    const kept = await fetch(page.url, { method: 'POST', body, headers })
    if (!kept.ok) throw new Error(`${page.url.pathname} was not kept: ${kept.status}`)
    page = await resident.send(page, page.url.pathname, inOneField(wish))
    if (page.status >= 400) break
  }
  return handedIn(base, resident, wish, page)
}

async function handedIn(
  base: string,
  { browser, send }: ReturnType<typeof aResident>,
  { person }: Wish,
  check: { url: URL; status: number; body: string },
) {
  if (!check.url.pathname.endsWith('/nakijken')) throw new Error(`${check.url.pathname}: ${check.status}`)
  const page = await send(check, check.url.pathname.replace(/nakijken$/, 'indienen'))
  await signedBy(browser, page, { method: 'eid', person }, base)
  return { caseId: caseOf(check.url.pathname), check: check.body }
}

const kiosk: Walk = async (base, wish) => {
  const { browser, visit, send } = aResident(base, wish.person, 'eid', aVisitor())
  const choice = { method: 'eid', person: wish.person }
  const start = `${base}/kiosk/aanmelden?terug=${encodeURIComponent(`/kiosk/dienst/${wish.product}/beginnen`)}`
  const back = await signedInAt(browser, start, `${base}/`, choice)
  const known = await browser.visit(back.toString(), nowhere)
  const id = caseOf(known.url.pathname)
  let page = await visit(`/kiosk/aanvraag/${id}/nakijken`)
  for (let step = 0; step < 20 && !page.url.pathname.endsWith('/nakijken'); step++) {
    page = await send(page, page.url.pathname, posted(wish))
    if (page.status >= 400) throw new Error(`${page.url.pathname}: ${page.status}`)
  }
  const to = new URL(`/kiosk/aanvraag/${id}/indienen`, base)
  await signedBy(browser, await browser.submit(to, { _csrf: csrfIn(page) }, nowhere), choice, base)
  return { caseId: id, check: page.body }
}

/** An employee of the counter fills in what the client says; the client signs at that screen. */
const desk: Walk = async (base, wish) => {
  const { browser, visit } = await anEmployee(base, 'griet', aVisitor())
  const send = (page: { body: string }, path: string, fields: Record<string, string>) =>
    browser.submit(new URL(path, base), { _csrf: csrfIn(page), ...fields }, nowhere)
  const client = await send(await visit('/balie'), '/balie/persoon', { nummer: residentByKey(wish.person).insz })
  let page = await send(client, `${client.url.pathname}/aanvragen`, { dienst: wish.product })
  const id = caseOf(page.url.pathname)
  for (let step = 0; step < 10 && !page.url.pathname.endsWith('/nakijken'); step++) {
    page = await send(page, page.url.pathname, posted(wish))
    if (page.status >= 400) throw new Error(`${page.url.pathname}: ${page.status}`)
  }
  const choice = { method: 'eid', person: wish.person }
  await signedBy(browser, await send(page, `/balie/aanvraag/${id}/indienen`, {}), choice, base)
  return { caseId: id, check: page.body }
}

type Browser = ReturnType<typeof aResident>['browser']

/** Signs afresh where the provider asks it; a product without a signature is handed in already. */
async function signedBy(browser: Browser, page: { url: URL }, choice: Record<string, string>, base: string) {
  if (page.url.origin === new URL(base).origin) return
  const back = await browser.submit(page.url, choice, new URL(base).origin)
  await browser.visit(back.url.toString(), nowhere)
}

export const walks = { home, 'home, as the script sends it': homeWithScript, kiosk, desk } as const satisfies Record<
  string,
  Walk
>
