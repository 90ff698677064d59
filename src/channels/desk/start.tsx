import type { FastifyInstance } from 'fastify'
import { caseByNumber, findCases, readCaseNumber } from '#domain/cases/index.ts'
import { handOversToAccept } from '#domain/hands/index.ts'
import { findCashVoucher } from '#domain/payments/index.ts'
import { findByNumber, findPeople, namesOf } from '#domain/people/index.ts'
import { productsSeen, worklist } from '#domain/tasks/index.ts'
import { digitsOf, parseNationalNumber } from '#platform/formats/national-number.ts'
import { html } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { cashWords } from '#ui/words/desk-cash.ts'
import { sendPage } from '../site.ts'
import { requireEmployee } from '../visitor.ts'
import { type Asked, asked, counterRoles, type Desk, fieldOf, type PostedForm } from './desk.ts'
import { onlyPlans } from './frame.tsx'
import { makeKnown } from './make-known.ts'
import { type Searched, StartPage } from './start-page.tsx'

const mostPeople = 20
/** Of so many the newest cases are chosen: who types a common name chooses from a part of them, and is told so. */
const mostCalled = 200

/** The start of the counter: one box that finds a case or a person. What is typed travels by POST: no name in an address. */
export function startRoutes(app: FastifyInstance, desk: Desk): void {
  const page = async (who: Asked, searched: Searched) => {
    const { catalogue } = desk.site
    const [{ tasks: waiting }, near] = await Promise.all([
      worklist(who.context, catalogue, { view: 'free', products: null, page: 1, only: 6 }),
      handOversToAccept(who.context, catalogue),
    ])
    return html(<StartPage {...{ site: desk.site, visit: who.visit, waiting, near, searched }} />)
  }

  app.get('/balie', async (request, reply) => {
    if (onlyPlans(requireEmployee(request.visitor).actor)) return reply.redirect('/balie/planning', 303)
    return sendPage(reply, await page(asked(desk, request), { kind: 'nothing' }))
  })

  app.post<PostedForm>('/balie/zoeken', async (request, reply) => {
    const who = asked(desk, request)
    const typed = fieldOf(request.body, 'zoek').slice(0, 200)
    const found = await searched(desk, who, typed)
    if (found.kind === 'go') return reply.redirect(found.href, 303)
    return sendPage(reply, await page(who, found), found.kind === 'wrong' ? 422 : 200)
  })

  // Somebody stands at the counter whom we do not know yet: the register says the name.
  app.post<PostedForm>('/balie/persoon', async (request, reply) => {
    const who = asked(desk, request, counterRoles)
    const number = parseNationalNumber(fieldOf(request.body, 'nummer'))
    if (!number) return sendPage(reply, await page(who, { kind: 'wrong', message: words.numberWrong }), 422)
    const made = await makeKnown(who.context, desk.sources, number.digits)
    if (made.outcome === 'found') return reply.redirect(`/balie/persoon/${made.personId}`, 303)
    const message =
      made.outcome === 'silent'
        ? words.registerSilent
        : made.outcome === 'unknown'
          ? words.registerUnknown
          : words.registerNot
    return sendPage(reply, await page(who, { kind: 'wrong', message }), made.outcome === 'silent' ? 503 : 422)
  })
}

type Found = Searched | Readonly<{ kind: 'go'; href: string }>

/** What was typed decides what is looked for: eleven digits a person, eight what is paid in cash, a number of ours a case, else a name. */
async function searched({ site: { catalogue } }: Desk, { context }: Asked, typed: string): Promise<Found> {
  if (typed === '') return { kind: 'wrong', message: words.searchEmpty }
  if (/^\d{11}$/.test(digitsOf(typed))) {
    const number = parseNationalNumber(typed)
    if (!number) return { kind: 'wrong', message: words.numberWrong, typed }
    const person = await findByNumber(context, number.digits)
    return person?.familyName
      ? { kind: 'go', href: `/balie/persoon/${person.id}` }
      : { kind: 'unknown-number', number: number.digits }
  }
  const isLikeVoucher = /^[\d\s.-]+$/.test(typed) && digitsOf(typed).length === 8
  if (isLikeVoucher) {
    const voucher = await findCashVoucher(context, typed)
    if (voucher) return { kind: 'go', href: `/balie/betaling/${voucher.orderId}` }
  }
  const caseNumber = readCaseNumber(typed)
  const subject = caseNumber && (await caseByNumber(context, caseNumber))
  if (subject) return { kind: 'go', href: `/balie/dossier/${subject.id}` }
  // A case number may have eight digits too.
  if (isLikeVoucher) return { kind: 'wrong', message: cashWords.unknown, typed }
  const products = productsSeen(catalogue, context.actor, context.now)
  const called = await findPeople(context, typed, { limit: mostCalled })
  const people = called.slice(0, mostPeople)
  const cases = await findCases(context, typed, { applicants: called.map(({ id }) => id), products })
  const names = await namesOf(context, [...new Set(cases.map(({ applicant }) => applicant))])
  const found = cases.map((one) => ({ case: one, name: names.get(one.applicant)?.trim() || words.nameless }))
  return { kind: 'people', people, more: called.length > mostPeople, cases: found }
}
