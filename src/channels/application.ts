import { beginConfirmation } from '#domain/access/index.ts'
import {
  type Case,
  formOf,
  isForMember,
  letterOf,
  lookAtCase,
  type NamedSigner,
  namesUnderLetter,
  type OpenForm,
  type OwnApplication,
  signersOf,
  startCase,
  submitCase,
} from '#domain/cases/index.ts'
import {
  declaredVehicle,
  type Facts,
  factsOf,
  feeFor,
  lastDayToPay,
  neededFacts,
  type OfferChannel,
  type Product,
  plateFor,
  type Relation,
  relationOf,
  signingTogetherOn,
  valuesFor,
} from '#domain/catalogue/index.ts'
import type { Answers } from '#domain/forms/index.ts'
import { cardVehiclesLeft, firstDayAsked, freePlaces, passesLeft } from '#domain/grants/index.ts'
import type { Order } from '#domain/payments/index.ts'
import { type KnownFact, lookAtMember, lookAtProfile } from '#domain/people/index.ts'
import { type Proof, requestSignature, type SignedLetter } from '#domain/signing/index.ts'
import type { KnownVehicle } from '#domain/vehicles/index.ts'
import type { DisabilityFile } from '#outside/disability/index.ts'
import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import type { Household, RegisteredPerson } from '#outside/population-register/index.ts'
import type { SocialStatuses } from '#outside/social-status/index.ts'
import { type Actor, type Channel, type OpenContext, system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import { fetchFacts, fetchOfMember, type Sources } from './application-sources.ts'
import type { Site } from './site.ts'

/** One application as every channel shows it: the case, its product, the form with its facts, and what the city knows. */
export type Application = Readonly<{
  case: Case
  product: Product
  facts: Facts
  form: OpenForm
  /** Of who it is about. */
  known: readonly KnownFact[]
  /** The member of the household for whom it is, by name (empty: no member any more); null: the applicant himself. */
  about: string | null
  /** Who signs besides the applicant, as far as they were chosen, and the names under the letter: none when he signs alone. */
  signers: readonly NamedSigner[]
  names: readonly string[]
  /** What they declare together. */
  says?: string | undefined
}>

/**
 * Starts (or goes on with) the application and fetches what the city can know, so that nobody types it. `member`: the national
 * number of the member of the household for whom.
 */
export async function beginApplication(
  context: OpenContext,
  sources: Sources,
  product: Product,
  applicant: string,
  member: string | null = null,
): Promise<Case> {
  const draft = await startCase(context, product, applicant, member)
  if (isForMember(draft)) await fetchOfMember(context, sources, { case: draft, product })
  else {
    const { facts: known } = await lookAtProfile(context, applicant, product.id)
    await fetchFacts(context, sources, { case: draft, product, known })
  }
  return draft
}

/** What an answer just made possible to fetch: the vehicle, once its plate is there. Gives the application as it is then. */
export async function withFetchedFacts(
  site: Site,
  context: OpenContext,
  sources: Sources,
  application: Application,
): Promise<Application> {
  const isFetched = isForMember(application.case)
    ? await fetchOfMember(context, sources, application)
    : await fetchFacts(context, sources, application)
  return isFetched ? openApplication(site, context, application.case.id) : application
}

/** Loads an application for whoever may see it; to others it does not exist. */
export async function openApplication(site: Site, context: OpenContext, caseId: string): Promise<Application> {
  const subject = await lookAtCase(context, caseId)
  const product = site.catalogue.get(subject.product, subject.version)
  const { facts: own, person } = await lookAtProfile(context, subject.applicant, product.id)
  if (isForMember(subject)) return openForMember(site, context, { subject, product, applicant: person.insz, own })
  const asking = { product, answers: subject.answers }
  const counted = await placesLeft(context, own, {
    ...asking,
    cardHolder: subject.applicant,
    holder: subject.applicant,
  })
  const facts = ruleFacts(site, own, channelOf(subject, context), { ...asking, ...counted, relation: 'self' })
  const form = formOf(product, subject.answers, facts)
  const signing = product.signedBy ? await signingOf(context, subject, product) : alone
  return { case: subject, product, facts, form, known: knownFor(product, own), about: null, ...signing }
}

/** Where somebody lived before is shown only where it is what he asks for. */
const knownFor = (product: Product, known: readonly KnownFact[]): readonly KnownFact[] =>
  known.filter(({ name }) => name !== 'residences' || product.facts.some((fact) => fact.name === name))

const alone = { signers: [], names: [] } as const

async function signingOf(
  context: OpenContext,
  { id: caseId }: Case,
  product: Product,
): Promise<Pick<Application, 'signers' | 'names' | 'says'>> {
  const [signers, names] = await Promise.all([signersOf(context, caseId), namesUnderLetter(context, caseId)])
  return { signers, names, says: signingTogetherOn(product, cityDay(context.now))?.says }
}

/** As far as the register last said that they live together; of who left nothing is shown. */
async function openForMember(
  site: Site,
  context: OpenContext,
  {
    subject,
    product,
    applicant,
    own,
  }: Readonly<{ subject: Case; product: Product; applicant: string; own: readonly KnownFact[] }>,
): Promise<Application> {
  const member = await lookAtMember(context, subject, { purpose: product.id, caseId: subject.id })
  const { known, relation, about } = member
    ? {
        // The vehicle is of who applies.
        known: [...member.facts, ...own.filter(({ name }) => name === 'vehicle')],
        relation: relationOf(
          product,
          member.household,
          { applicant, subject: member.person.insz },
          dayOf(site.clock()),
        ),
        about: `${member.person.givenName} ${member.person.familyName}`.trim(),
      }
    : { known: [], relation: 'none' as const, about: '' }
  const asking = { product, answers: subject.answers }
  const counted = member
    ? await placesLeft(context, known, { ...asking, cardHolder: subject.subject, holder: subject.applicant })
    : {}
  const facts = ruleFacts(site, known, channelOf(subject, context), { ...asking, ...counted, relation })
  return { case: subject, product, facts, form: formOf(product, subject.answers, facts), known, about, ...alone }
}

/** What one signs. */
export const letterShown = ({ product, case: subject, facts, about, names, says }: Application): string =>
  letterOf(product, { ...subject, about, signers: names, says }, facts)

/** The same from what a hot page already read. */
export function applicationFrom(site: Site, { case: subject, known, session }: OwnApplication): Application {
  const product = site.catalogue.get(subject.product, subject.version)
  const facts = ruleFacts(site, known, session.channel, { product, answers: subject.answers, relation: 'self' })
  const form = formOf(product, subject.answers, facts)
  return { case: subject, product, facts, form, known: knownFor(product, known), about: null, ...alone }
}

type Counted = Readonly<{ freePlaces?: number | null; passesLeft?: number | null; vehiclesLeft?: number | null }>

/** How many are left of what a dwelling, a vehicle or a parking card may have only so many of, for products that give such a thing. */
async function placesLeft(
  context: OpenContext,
  known: readonly KnownFact[],
  {
    product,
    answers,
    cardHolder,
    holder,
  }: Readonly<{ product: Product; answers: Answers; cardHolder: string; holder: string }>,
): Promise<Counted> {
  if (!product.grants?.some(({ limit }) => limit)) return {}
  const counting = { ...context, actor: system('counting') }
  const person = known.find(({ name }) => name === 'person')?.value as RegisteredPerson | undefined
  return {
    freePlaces: await freePlaces(counting, product, person?.address, { holder, answers }),
    passesLeft: await passesLeft(counting, product, answers),
    vehiclesLeft: await cardVehiclesLeft(counting, product, { cardHolder, answers, holder }),
  }
}

/** What is asked differs by channel: while it can be filled in by where one is, after that by where it was handed in. */
const channelOf = ({ status, channel }: Case, { actor }: OpenContext): Channel =>
  status === 'draft' || status === 'withdrawn' ? actor.channel : channel

/** What rules may ask, from what the sources last said. A vehicle counts only while it is the one that is asked about. */
function ruleFacts(
  site: Site,
  known: readonly KnownFact[],
  channel: Channel,
  {
    product,
    answers,
    relation,
    ...counted
  }: Readonly<{ product: Product; answers: Answers; relation: Relation }> & Counted,
): Facts {
  const value = (name: string) => known.find((fact) => fact.name === name)?.value
  const asked = neededFacts(product, answers).find(({ name }) => name === 'vehicle')
  const vehicle = value('vehicle') as KnownVehicle | undefined
  return factsOf(
    {
      person: value('person') as RegisteredPerson | undefined,
      household: value('household') as Household | undefined,
      vehicle:
        asked && vehicle?.plate === plateFor(asked, answers)
          ? vehicle
          : declaredVehicle(product, answers, site.city.zones),
      socialStatus: value('socialStatus') as SocialStatuses | undefined,
      disability: value('disability') as DisabilityFile | undefined,
      firstDay: firstDayAsked(product, answers, site.clock()),
      ...counted,
      isSubject: relation === 'self',
      relation,
      channel,
      cityCodes: site.city.codes,
      zones: site.city.zones,
    },
    site.clock(),
  )
}

/** What it costs with these answers, in cents; `null`: not offered in this channel, or it cannot be told yet. */
export const feeOf = (
  { product, case: subject, facts }: Pick<Application, 'product' | 'case' | 'facts'>,
  channel: OfferChannel,
  day: string,
): number | null => feeFor(product, channel, { day, values: valuesFor(product, subject.answers, facts) })

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
export async function submitApplication(
  site: Site,
  context: OpenContext,
  caseId: string,
  proof: Proof | SignedLetter | null,
) {
  const { product, facts, about } = await openApplication(site, context, caseId)
  return submitCase(context, { product, caseId, facts, proof, about })
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

/**
 * Until when it is of use to pay (`YYYY-MM-DD`; null: whenever one can), and whether that is over on the day of `now`. Who was given
 * right after an objection pays whenever he can.
 */
export function payBound(
  { product, case: subject }: Pick<Application, 'product' | 'case'>,
  now: Date,
): Readonly<{ until: string | null; isTooLate: boolean }> {
  const until = subject.round === 1 ? lastDayToPay(product, subject.answers) : null
  return { until, isTooLate: until !== null && cityDay(now) > until }
}

/** Paid, and the case has not heard of it yet: nobody is asked to pay again. `order`: the one that counts. */
export const isSettling = ({ status }: Pick<Case, 'status'>, order: Pick<Order, 'status'> | undefined): boolean =>
  status === 'awaiting-payment' && order?.status === 'paid'
