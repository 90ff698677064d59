import { beginConfirmation } from '#domain/access/index.ts'
import {
  type Case,
  formOf,
  lookAtCase,
  type OpenForm,
  type OwnApplication,
  startCase,
  submitCase,
} from '#domain/cases/index.ts'
import { type Facts, factsOf, type Product } from '#domain/catalogue/index.ts'
import type { Order } from '#domain/payments/index.ts'
import { consultHousehold, consultPerson, type KnownFact, lookAtProfile } from '#domain/people/index.ts'
import { type Proof, requestSignature } from '#domain/signing/index.ts'
import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import type { Household, PopulationRegister, RegisteredPerson } from '#outside/population-register/index.ts'
import type { Actor, Channel, OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Site } from './site.ts'

/** One application as every channel shows it: the case, its product, the form with its facts, and what the city knows. */
export type Application = Readonly<{
  case: Case
  product: Product
  facts: Facts
  form: OpenForm
  known: readonly KnownFact[]
}>

export type Sources = Readonly<{ register: PopulationRegister }>

/** How long what a source said is shown without asking again, while somebody fills in a form. */
const freshMinutes = 15

/** Starts (or goes on with) the application and fetches what the city can know, so that nobody types it. */
export async function beginApplication(
  context: OpenContext,
  sources: Sources,
  product: Product,
  applicant: string,
): Promise<Case> {
  const draft = await startCase(context, product, applicant)
  await fetchFacts(context, sources, product, applicant, draft.id)
  return draft
}

async function fetchFacts(
  context: OpenContext,
  { register }: Sources,
  product: Product,
  applicant: string,
  caseId: string,
) {
  const { facts } = await lookAtProfile(context, applicant, product.id)
  const isFresh = (name: string) =>
    facts.some((fact) => fact.name === name && Date.now() - fact.fetchedAt.getTime() < freshMinutes * 60_000)
  await Promise.all(
    product.facts.map(async ({ name, purpose }) => {
      if (isFresh(name)) return
      if (name === 'person') await consultPerson(context, register, applicant, { purpose, caseId })
      if (name === 'household') await consultHousehold(context, register, applicant, { purpose, caseId })
    }),
  )
}

/** Loads an application for whoever may see it; to others it does not exist. */
export async function openApplication(site: Site, context: OpenContext, caseId: string): Promise<Application> {
  const subject = await lookAtCase(context, caseId)
  const product = site.catalogue.get(subject.product, subject.version)
  const { facts: known } = await lookAtProfile(context, subject.applicant, product.id)
  const facts = ruleFacts(site, known, context.actor.channel)
  return { case: subject, product, facts, form: formOf(product, subject.answers, facts), known }
}

/** The same from what a hot page already read. */
export function applicationFrom(site: Site, { case: subject, known, session }: OwnApplication): Application {
  const product = site.catalogue.get(subject.product, subject.version)
  const facts = ruleFacts(site, known, session.channel)
  return { case: subject, product, facts, form: formOf(product, subject.answers, facts), known }
}

/** What rules may ask, from what the sources last said. */
export function ruleFacts(site: Site, known: readonly KnownFact[], channel: Channel): Facts {
  const value = (name: string) => known.find((fact) => fact.name === name)?.value
  return factsOf(
    {
      person: value('person') as RegisteredPerson | undefined,
      household: value('household') as Household | undefined,
      isSubject: true,
      channel,
      cityCodes: site.city.codes,
    },
    site.clock(),
  )
}

/** Leads the applicant to a fresh sign-in that signs exactly `letter`. */
export async function beginSigning(
  context: OpenContext,
  identity: IdentityProvider,
  application: Application,
  letter: string,
  way: Readonly<{ returnTo: string; next: string; browser?: string | undefined; address: string; language: string }>,
) {
  const { id: caseId, applicant: personId } = application.case
  const { requestId, nonce } = await requestSignature(context, { caseId, personId, text: letter })
  return beginConfirmation(context, identity, way, { nonce, reference: requestId })
}

/** Submits with the proof of signing, or without one where the definition asks none. */
export async function submitApplication(site: Site, context: OpenContext, caseId: string, proof: Proof | null) {
  const { product, facts } = await openApplication(site, context, caseId)
  return submitCase(context, { product, caseId, facts, proof })
}

/** The resident himself, acting at a counter where an employee is signed in: only for signing. */
export const applicantAt = (applicant: string, sessionId: string): Actor => ({
  kind: 'resident',
  id: applicant,
  level: 'low',
  channel: 'desk',
  sessionId,
})

export function requireDraft(application: Application): void {
  if (application.case.status !== 'draft') throw new Refusal('conflict', 'cases/already-submitted')
}

/** Paid, and the case has not heard of it yet: nobody is asked to pay again. `order`: the newest of the case. */
export const isSettling = ({ status }: Pick<Case, 'status'>, order: Pick<Order, 'status'> | undefined): boolean =>
  status === 'awaiting-payment' && order?.status === 'paid'
