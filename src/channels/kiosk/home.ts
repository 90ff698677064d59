import { type Case, casesOf, type OwnLetter, type Status } from '#domain/cases/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { lettersToSign } from '../sign-with.ts'
import { contextOf, type Resident } from '../visitor.ts'
import { offeredHere } from './choose.tsx'
import type { Kiosk, KioskVisit } from './kiosk.ts'

/** What somebody most likely came for: to sign with another, to go on with an application of his own, or a service. */
export type Need = Readonly<{ sign: OwnLetter } | { subject: Case } | { product: Product }>

/** `hasMore`: he has applications besides those. */
export type Needs = Readonly<{ needs: readonly Need[]; hasMore: boolean }>

/** Choices on the screen, the one to something else included; of these at most so many are of what he has open. */
const [mostChoices, mostOpen] = [5, 2]

/** In which order what is open is likely what one came for. A document is, as long as its days are few. */
const waitsForHim: readonly Status[] = ['awaiting-payment', 'awaiting-customer', 'draft', 'granted']
const freshDays = 7

type Known = Readonly<{
  toSign: readonly OwnLetter[]
  /** The newest first. */
  cases: readonly Case[]
  /** What can be had here today. */
  offered: readonly Product[]
  /** What people ask most at a contact point: the ids of products, the most asked first. */
  often: readonly string[]
  now: Date
}>

/** His own first, then what most people ask here; nothing is there twice: what he has already is not asked again. Always leaves room for something else. */
export function needsFrom({ toSign, cases, offered, often, now }: Known): Needs {
  const canGoOn = ({ product }: Case) => offered.some(({ id }) => id === product)
  const isFresh = ({ decidedAt }: Case) => decidedAt !== null && +now - +decidedAt <= freshDays * 86_400_000
  const kept = cases.filter(({ erasedAt }) => erasedAt === null)
  const open = waitsForHim.flatMap((status) =>
    kept.filter(
      (one) => one.status === status && (status !== 'draft' || canGoOn(one)) && (status !== 'granted' || isFresh(one)),
    ),
  )
  const own: readonly Need[] = [...toSign.map((sign) => ({ sign })), ...open.map((subject) => ({ subject }))]
  const shown = own.slice(0, mostOpen)
  const hasMore = kept.length > shown.filter((one) => 'subject' in one).length
  const isOpen = (id: string) => shown.some((one) => 'subject' in one && one.subject.product === id)
  const products = often.flatMap((id) => offered.find((product) => product.id === id && !isOpen(id)) ?? [])
  const room = mostChoices - 1 - shown.length - (hasMore ? 1 : 0)
  return { needs: [...shown, ...products.slice(0, room).map((product) => ({ product }))], hasMore }
}

/** The same of who is here now, at this screen. */
export async function needsOf(
  { site }: Kiosk,
  resident: Resident,
  { screen }: Pick<KioskVisit, 'screen'>,
): Promise<Needs> {
  const [toSign, cases] = await Promise.all([
    lettersToSign(site, resident.actor),
    casesOf(contextOf(site, resident), resident.actor.id, { limit: 20 }),
  ])
  return needsFrom({
    ...{ toSign, cases, offered: offeredHere(site, screen), now: site.clock() },
    often: site.city.oftenAsked ?? [],
  })
}
