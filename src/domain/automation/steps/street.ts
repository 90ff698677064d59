import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { type CertificateData, newCodes, qrPath, verificationUrl } from '../../documents/index.ts'
import { stretchInWords, stretchWords } from '../../forms/index.ts'
import {
  type AskedPlace,
  approvePlace,
  askedPlace,
  checkPlace,
  type PlaceChecked,
  type StreetSources,
  signCount,
} from '../../streets/index.ts'
import type { FoundPlace, Run, StepHandler, StepOutcome } from '../step.ts'

type StreetSteps = Readonly<Record<'consult' | 'check' | 'issue', StepHandler>>

/** What a city does that gives places in the street away. `signsAt`: the public page that the code on a sign opens. */
export const streetSteps = (sources: StreetSources, signsAt: string): StreetSteps => ({
  consult: (run) => findPlace(run, sources, signsAt),
  check: async ({ found: { placeReason } }) =>
    placeReason === undefined ? { outcome: 'done' } : { outcome: 'task', reason: placeReason },
  issue: async (run) => giveAway(run),
})

/** Where the place is and what stands there; held against the day on which it was asked. Whether it can be had is for the check. */
async function findPlace(
  { context, product, subject }: Run,
  sources: StreetSources,
  signsAt: string,
): Promise<StepOutcome> {
  if (!product.street) return { outcome: 'done' }
  const at = subject.submittedAt ?? context.now
  const asked = askedPlace(product, subject.answers, { at, city: sources.city })
  if (!asked) return { outcome: 'done', found: { placeReason: 'place-unclear' } }
  const checked = await checkPlace(context, sources, asked)
  if (checked.outcome === 'silent') return { outcome: 'silent', reason: `${checked.source}-silent` }
  const placeReason = reasonOf(checked, asked, cityDay(context.now))
  if (!('placed' in checked)) return { outcome: 'done', found: { ...(placeReason && { placeReason }) } }
  const signs = Array.from({ length: signCount(asked.stretch, asked.rules) }, () => {
    const { token } = newCodes()
    return { token, address: verificationUrl(signsAt, token) }
  })
  const place = { asked, placed: checked.placed, signs }
  const { banned } = checked
  return { outcome: 'done', found: { place, banned, ...(placeReason && { placeReason }) } }
}

/** Why a person has to look; `null`: the place can be given away. */
function reasonOf(
  checked: Exclude<PlaceChecked, { outcome: 'silent' }>,
  { days }: AskedPlace,
  today: string,
): string | null {
  // It was paid, or looked at, when it should have begun already.
  if (days.from < today) return 'place-too-late'
  if (checked.outcome === 'free') return null
  return checked.outcome === 'person' ? checked.reason : `place-${checked.outcome}`
}

/** The place goes to who asked it, with the decision or not at all: somebody else may have been just before. */
function giveAway({ product, subject, found: { place } }: Run): StepOutcome {
  const { street } = product
  if (!street || !place) return { outcome: 'done' }
  const { asked, placed, signs } = place
  const { stretch, days, hours, ownSigns } = asked
  const order = { caseId: subject.id, holder: subject.applicant, use: street.use, asked: stretch, placed }
  const within = async (last: OpenContext) => {
    await approvePlace(last, { ...order, days, hours, ownSigns, signs: signs.map(({ token }) => token) })
  }
  return { outcome: 'done', within }
}

/** What the permit says of the place. */
export function printedPlace({ asked, signs }: FoundPlace): NonNullable<CertificateData['place']> {
  const { street, number, postcode, municipality, side, left, right } = asked.stretch
  return {
    ...{ street, houseNumber: number, postalCode: postcode, municipality },
    side: stretchWords('nl')[side],
    stretch: stretchInWords({ left, right }, 'nl'),
    ...asked.days,
    hours: asked.hours,
    ownSigns: asked.ownSigns,
    signs: signs.map(({ address }, at) => ({ number: at + 1, address, qr: qrPath(address) })),
  }
}
