import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { type CertificateData, newCodes, qrPath, verificationUrl } from '../../documents/index.ts'
import { stretchInWords, stretchWords } from '../../forms/index.ts'
import { approvePlace, askedPlace, checkPlace, type StreetSources, signCount } from '../../streets/index.ts'
import type { FoundPlace, Run, StepHandler, StepOutcome } from '../step.ts'

/** What a city does that gives places in the street away. `signsAt`: the public page that the code on a sign opens. */
export function streetSteps(
  sources: StreetSources,
  signsAt: string,
): Readonly<{ check: StepHandler; issue: StepHandler }> {
  return {
    check: async (run) => checkStreet(run, sources, signsAt),
    issue: async (run) => giveAway(run),
  }
}

/** Whether the place that was asked can be had; held against the day on which it was asked. */
async function checkStreet(
  { context, product, subject }: Run,
  sources: StreetSources,
  signsAt: string,
): Promise<StepOutcome> {
  if (!product.street) return { outcome: 'done' }
  const at = subject.submittedAt ?? context.now
  const asked = askedPlace(product, subject.answers, { at, city: sources.city })
  if (!asked) return { outcome: 'task', reason: 'place-unclear' }
  // It was paid, or looked at, when it should have begun already.
  if (asked.days.from < cityDay(context.now)) return { outcome: 'task', reason: 'place-too-late' }
  const checked = await checkPlace(context, sources, asked)
  if (checked.outcome === 'silent') return { outcome: 'silent', reason: `${checked.source}-silent` }
  if (checked.outcome === 'person') return { outcome: 'task', reason: checked.reason }
  if (checked.outcome !== 'free') return { outcome: 'task', reason: `place-${checked.outcome}` }

  const signs = Array.from({ length: signCount(asked.stretch, asked.rules) }, () => {
    const { token } = newCodes()
    return { token, address: verificationUrl(signsAt, token) }
  })
  return { outcome: 'done', found: { place: { asked, placed: checked.placed, signs } } }
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
