import { createHash } from 'node:crypto'
import { proceed } from '#domain/automation/index.ts'
import { addFile, lookAtCase, markPaid, saveAnswers } from '#domain/cases/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { aPdf } from '#domain/documents/attachments/files.fixture.ts'
import { inspectUpload } from '#domain/documents/index.ts'
import type { Answers, Page, Problem } from '#domain/forms/index.ts'
import { ordersOfCase, settlePayment, startPayment } from '#domain/payments/index.ts'
import { knowPerson } from '#domain/people/index.ts'
import { requestSignature } from '#domain/signing/index.ts'
import { aProof } from '#domain/signing/signing.fixture.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { problemText } from '#ui/words/problems.ts'
import { refusalText } from '#ui/words/refusals.ts'
import {
  type Application,
  beginApplication,
  letterShown,
  openApplication,
  submitApplication,
  withFetchedFacts,
} from '../../channels/application.ts'
import { notPossibleShown } from '../../channels/explanation.ts'
import { pageOf, streetProblems } from '../../channels/place.ts'
import { type Applicant, answerTo, leavesOut } from './answers.ts'
import { type ProofCity, today } from './city.ts'
import { chooseOthers, signToo } from './others.ts'

/** Why, as a code of ours and as it is said to people. */
export type Reason = Readonly<{ code: string; words: string }>
/** What became of somebody who began: handed in, or told by the form, before anything was signed, why it cannot be. */
export type Begun = Readonly<{ caseId: string; toldBefore: Reason | null }>

/** More than any form of ours has, with a few changes of mind. */
const mostPages = 25

/** Fills in a form as somebody would, signs, and hands it in: the commands of the program, in their order, without its pages. */
export async function applyFor(city: ProofCity, product: Product, who: Applicant): Promise<Begun> {
  const { site, office } = city
  const { insz, givenNames, familyNames } = who.resident
  const names = { givenName: givenNames[0] ?? '', familyName: familyNames.join(' ') }
  const person = await knowPerson(city.context, { insz, ...names })
  const channel = product.channels.includes('portal') ? 'portal' : 'desk'
  const context: OpenContext = {
    ...{ db: city.db, now: today },
    actor: { kind: 'resident', id: person.id, level: 'high', channel, sessionId: newId() },
  }
  const { id: caseId } = await beginApplication(context, office.registers, product, person.id)
  const told = await filledIn(city, context, await openApplication(site, context, caseId), who)
  if (told) return { caseId, toldBefore: told }

  const others = await chooseOthers(city, context, await openApplication(site, context, caseId))
  const application = await openApplication(site, context, caseId)
  const text = letterShown(application)
  const request = await requestSignature(context, { caseId, personId: person.id, text })
  const subject = createHash('sha1').update(insz).digest('hex')
  try {
    const proof = aProof(request, person.id, { insz, subject, ...names, level: 'high' })
    const submitted = await submitApplication(site, context, caseId, proof)
    if ('problems' in submitted) return { caseId, toldBefore: said(submitted.problems, product) }
    for (const insz of others) await signToo(city, product, { caseId, insz })
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'conflict')) throw error
    const [condition] = notPossibleShown(await openApplication(site, context, caseId), 'nl')
    const words = condition ?? refusalText(error.kind, error.code, 'nl').text
    return { caseId, toldBefore: { code: error.code, words } }
  }
  return { caseId, toldBefore: null }
}

/** The first thing that is wrong, as the form says it. */
function said([first]: readonly Problem[], product: Product): Reason {
  if (!first) return { code: 'forms/not-right', words: '' }
  const field = product.pages.flatMap(({ fields }) => fields).find(({ name }) => name === first.field)
  return { code: first.code, words: problemText(first, field, 'nl') }
}

/** Page after page until all are right; otherwise what the form says at the end. */
async function filledIn(
  city: ProofCity,
  context: OpenContext,
  begun: Application,
  who: Applicant,
): Promise<Reason | null> {
  const { site, office } = city
  let application = begun
  for (let step = 0; step < mostPages; step++) {
    const open = application.form.firstOpen(today)
    const taken = open ? [] : await streetProblems(site, context, application)
    const page = open ?? pageOf(application, taken)
    if (!page) return null
    // Somebody tries other days and places; at the end of his patience he keeps what the form said.
    if (step === mostPages - 1)
      return said(open ? application.form.problemsOf(open, today) : taken, application.product)
    await fillPage(city, context, application.case.id, page, who)
    const opened = await openApplication(site, context, application.case.id)
    application = await withFetchedFacts(site, context, office.registers, opened)
  }
  return null
}

async function fillPage(city: ProofCity, context: OpenContext, caseId: string, page: Page, who: Applicant) {
  const answers: Record<string, Answers[string]> = {}
  for (const field of page.fields) {
    if (field.kind !== 'file') answers[field.name] = answerTo(field, who, answers) ?? null
    else if (!leavesOut(field, who)) await addProof(city, context, caseId, field.name)
  }
  await saveAnswers(context, caseId, answers)
}

const paper = aPdf()

async function addProof({ uploads }: ProofCity, context: OpenContext, caseId: string, field: string): Promise<void> {
  const rules = { accept: ['pdf'] as const, maxBytes: 1_000_000, scanner: uploads.scanner }
  const inspected = await inspectUpload({ name: 'bewijs.pdf', content: paper }, rules)
  if (!('file' in inspected)) throw new Error(`a good file was refused: ${inspected.problem.code}`)
  await addFile(context, uploads.objects, { caseId, field }, inspected.file)
}

/** The city does its part; what has to be paid online is paid (by most), and the city goes on. */
export async function handled(city: ProofCity, caseId: string, { pays }: Readonly<{ pays: boolean }>): Promise<void> {
  const { context, office } = city
  await proceed(context, office, caseId)
  const { status, feeCents } = await lookAtCase(context, caseId)
  if (status !== 'awaiting-payment' || !feeCents || !pays) return
  if (await paidOnline(city, caseId)) {
    await markPaid({ ...context, actor: system('payments') }, caseId)
    await proceed(context, office, caseId)
  }
}

/** The fee of a form, over the provider: the payer pays there, and we ask there whether he did. */
async function paidOnline({ context, payments, systems }: ProofCity, caseId: string): Promise<boolean> {
  const [order] = await ordersOfCase(context, caseId)
  if (!order) return false
  const returnTo = 'http://localhost:3000/'
  const started = await startPayment(context, payments, { orderId: order.id, returnTo, language: 'nl' })
  if (started.next !== 'go') return false
  const id = new URL(started.payAt).pathname.split('/').at(-1) ?? ''
  systems.payments.settle(id, 'paid')
  return (await settlePayment(context, payments, id)) === 'changed'
}
