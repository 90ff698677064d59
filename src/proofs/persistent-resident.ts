import { setTimeout as pause } from 'node:timers/promises'
import { aBrowser } from '#outside/identity-provider/browser.fixture.ts'
import { aResident } from '../resident.fixture.ts'

/** What the program said yes to, as the resident remembers it. */
export type Promised = {
  caseId: string
  kind: KindOfApplication
  /** Of every page that was accepted: the last that was. */
  answers: Record<string, string>
  submitted: boolean
  paid: boolean
}

/** Killed every second on a busy machine, an application of a dozen requests takes many attempts. */
const patienceMs = 300_000
/** A certificate, one that is paid, an intake that is told to its applicant and ends in a visit, one that is handed over to another service. */
export const kindsOfApplication = {
  certificate: 'attest-gezinssamenstelling',
  paid: 'afschrift-akte',
  told: 'digitale-sleutel',
  'handed-over': 'pensioenaanvraag',
} as const
export type KindOfApplication = keyof typeof kindsOfApplication

/** What stands in the form, and what the answer is then. */
const choices: Record<string, readonly string[]> = {
  purpose: ['school', 'work'],
  delivery: ['here'],
  act: ['birth', 'marriage'],
  phone: ['+32470123456'],
  'start-day': ['1'],
  'start-month': ['3'],
  'start-year': ['2050'],
  abroad: ['no'],
}

/** Of an intake that asks it; elsewhere it is only kept when another answer asks for it. */
const email: Record<string, readonly string[]> = { email: ['iemand@voorbeeld.example'] }

/** Handed in without a signature. */
const unsigned: ReadonlySet<KindOfApplication> = new Set(['told'])

/**
 * A resident who does not give up: whatever fails is done again, as a person does after an error page, until the program said
 * yes. What it said yes to stands in `promises`.
 */
export function aPersistentResident(
  base: string,
  person: string,
  random: () => number,
  promises: Map<string, Promised>,
  onAnswer: () => void,
) {
  const resident = aResident(base, person, 'eid', aBrowser({ onAnswer }))
  const { origin } = new URL(base)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''

  /** Until it gives something: a program that was killed refuses connections, or answers 5xx while it starts. */
  async function untilYes<Yes>(attempt: () => Promise<Yes | null>, what: string): Promise<Yes> {
    for (const began = Date.now(); Date.now() - began < patienceMs; await pause(40)) {
      const yes = await attempt().catch(() => null)
      if (yes !== null) return yes
    }
    throw new Error(`${person} waited ${patienceMs / 1_000} s for: ${what}`)
  }

  const begin = (kind: KindOfApplication) =>
    untilYes(async () => {
      const page = await resident.signIn(`/dienst/${kindsOfApplication[kind]}/aanvragen`)
      const caseId = /^\/aanvraag\/([0-9a-f-]{36})/.exec(page.url.pathname)?.[1]
      return page.status === 200 && caseId ? caseId : null
    }, 'a draft')

  /** One page of the form; gives where it leads. The yes is the redirect itself. */
  const fill = (promise: Promised, slug: string) =>
    untilYes(async () => {
      const page = await resident.visit(`/aanvraag/${promise.caseId}/${slug}`)
      const names = [...new Set([...page.body.matchAll(/name="([\w-]+)"/g)].map(([, name]) => name ?? ''))]
      const known = promise.kind === 'told' ? { ...choices, ...email } : choices
      const given = Object.fromEntries(names.flatMap((name) => (known[name] ? [[name, pick(known[name])]] : [])))
      const csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1]
      if (page.status !== 200 || !csrf) return null
      const answer = await resident.browser.submit(page.url, { _csrf: csrf, ...given }, origin)
      if (answer.status !== 303) return null
      // A date is one answer of three inputs: what of it is kept, its own tests say.
      const single = Object.entries(given).filter(([name]) => !name.includes('-'))
      Object.assign(promise.answers, Object.fromEntries(single))
      return answer.url.pathname.split('/')[3] ?? null
    }, `page ${slug}`)

  const fillAll = async (promise: Promised) => {
    const first = await untilYes(async () => {
      const { url, status } = await resident.visit(`/aanvraag/${promise.caseId}`)
      return status === 200 ? (url.pathname.split('/')[3] ?? 'nakijken') : null
    }, 'the first page')
    for (let slug = first; slug !== 'nakijken'; slug = await fill(promise, slug)) {}
  }

  const sign = (promise: Promised) =>
    untilYes(async () => {
      const check = await resident.visit(`/aanvraag/${promise.caseId}/nakijken`)
      if (check.status !== 200) return null
      if (!check.url.pathname.endsWith('/nakijken')) return true
      if (check.body.includes('indienen') && unsigned.has(promise.kind)) {
        const action = check.url.pathname.replace(/nakijken$/, 'indienen')
        await resident.send(check, action)
      } else await resident.sign(check)
      const after = await resident.visit(`/aanvraag/${promise.caseId}`)
      return after.status === 200 && after.url.pathname === `/aanvraag/${promise.caseId}` ? true : null
    }, 'a signature')

  const pay = (promise: Promised) =>
    untilYes(async () => {
      const page = await resident.visit(`/aanvraag/${promise.caseId}`)
      if (page.status !== 200) return null
      const csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1]
      if (!page.body.includes('/betalen')) return true
      const nowhere = 'http://nowhere.invalid'
      const action = new URL(`/aanvraag/${promise.caseId}/betalen`, base)
      const checkout = await resident.browser.submit(action, { _csrf: csrf ?? '' }, nowhere)
      if (!checkout.url.pathname.startsWith('/checkout/')) return null
      await resident.browser.submit(checkout.url, { doe: 'betaal' }, origin)
      return null
    }, 'a payment')

  return {
    /** From the button to the end; now and then the draft is left for another day. */
    async applies(kind: KindOfApplication, isLeft: boolean): Promise<void> {
      const caseId = await begin(kind)
      const promise = promises.get(caseId) ?? { caseId, kind, answers: {}, submitted: false, paid: false }
      promises.set(caseId, promise)
      await fillAll(promise)
      if (isLeft) return
      await sign(promise)
      promise.submitted = true
      if (kind !== 'paid') return
      await pay(promise)
      promise.paid = true
    },
  }
}
