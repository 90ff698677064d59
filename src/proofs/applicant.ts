import { setTimeout as pause } from 'node:timers/promises'
import { aBrowser } from '#outside/identity-provider/browser.fixture.ts'
import { aResident } from '../resident.fixture.ts'

/** Killed every second on a busy machine, an application of a dozen requests takes many attempts. */
const patienceMs = 300_000

/**
 * Until it gives something: a program that was killed refuses connections, or answers 5xx while it starts. `what`: for whom waits in vain.
 */
export async function untilYes<Yes>(attempt: () => Promise<Yes | null>, what: string): Promise<Yes> {
  for (const began = Date.now(); Date.now() - began < patienceMs; await pause(40)) {
    const yes = await attempt().catch(() => null)
    if (yes !== null) return yes
  }
  throw new Error(`waited ${patienceMs / 1_000} s for: ${what}`)
}

export const csrfIn = (body: string): string | undefined => /name="_csrf" value="([^"]*)"/.exec(body)?.[1]

/** What is filled in on a page, by the names of its inputs. */
export type FillIn = (names: readonly string[]) => Readonly<Record<string, string>>

/**
 * A resident who does not give up: whatever fails is done again, as a person does after an error page, until the program said
 * yes. `person`: the key of a persona. `onAnswer` counts what he read.
 */
export function anApplicant(base: string, person: string, onAnswer: () => void = () => {}) {
  const resident = aResident(base, person, 'eid', aBrowser({ onAnswer }))
  const { origin } = new URL(base)
  const nowhere = 'http://nowhere.invalid'
  const until = <Yes>(attempt: () => Promise<Yes | null>, what: string) => untilYes(attempt, `${person}: ${what}`)

  /** The draft of a service: the one that there is, or a new one. */
  const begins = (service: string) =>
    until(async () => {
      const page = await resident.signIn(`/dienst/${service}/aanvragen`)
      const caseId = /^\/aanvraag\/([0-9a-f-]{36})/.exec(page.url.pathname)?.[1]
      return page.status === 200 && caseId ? caseId : null
    }, `a draft of ${service}`)

  /** One page of the form; gives where it leads. The yes is the redirect itself. */
  const fillOne = (caseId: string, slug: string, fillIn: FillIn, accepted: (given: Record<string, string>) => void) =>
    until(async () => {
      const page = await resident.visit(`/aanvraag/${caseId}/${slug}`)
      const given = {
        ...fillIn([...new Set([...page.body.matchAll(/name="([\w-]+)"/g)].map(([, name]) => name ?? ''))]),
      }
      const csrf = csrfIn(page.body)
      if (page.status !== 200 || !csrf) return null
      const answer = await resident.browser.submit(page.url, { _csrf: csrf, ...given }, origin)
      if (answer.status !== 303) return null
      accepted(given)
      return answer.url.pathname.split('/')[3] ?? null
    }, `page ${slug}`)

  return {
    ...resident,
    begins,
    /** Page after page. `accepted` hears what the program said yes to. */
    async fills(caseId: string, fillIn: FillIn, accepted: (given: Record<string, string>) => void = () => {}) {
      const first = await until(async () => {
        const { url, status } = await resident.visit(`/aanvraag/${caseId}`)
        return status === 200 ? (url.pathname.split('/')[3] ?? 'nakijken') : null
      }, 'the first page')
      for (let slug = first; slug !== 'nakijken'; slug = await fillOne(caseId, slug, fillIn, accepted)) {}
    },
    /** Signs where that is asked, and hands in; until the page of the application says so. */
    handsIn: (caseId: string, { isSigned = true } = {}) =>
      until(async () => {
        const check = await resident.visit(`/aanvraag/${caseId}/nakijken`)
        if (check.status !== 200) return null
        if (!check.url.pathname.endsWith('/nakijken')) return true
        if (check.body.includes('indienen') && !isSigned) {
          await resident.send(check, check.url.pathname.replace(/nakijken$/, 'indienen'))
        } else await resident.sign(check)
        const after = await resident.visit(`/aanvraag/${caseId}`)
        return after.status === 200 && after.url.pathname === `/aanvraag/${caseId}` ? true : null
      }, 'to hand in'),
    /** At the provider, until the page of the application asks it no more. */
    pays: (caseId: string) =>
      until(async () => {
        const page = await resident.visit(`/aanvraag/${caseId}`)
        if (page.status !== 200) return null
        if (!page.body.includes('/betalen')) return true
        const action = new URL(`/aanvraag/${caseId}/betalen`, base)
        const checkout = await resident.browser.submit(action, { _csrf: csrfIn(page.body) ?? '' }, nowhere)
        if (!checkout.url.pathname.startsWith('/checkout/')) return null
        await resident.browser.submit(checkout.url, { doe: 'betaal' }, origin)
        return null
      }, 'a payment'),
    until,
  }
}

export type AnApplicant = ReturnType<typeof anApplicant>
