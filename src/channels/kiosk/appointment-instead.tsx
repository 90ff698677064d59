import { type Instead, insteadOf } from '#domain/appointments/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import type { InsteadHere } from './appointment-pages.tsx'
import { offeredHere } from './choose.tsx'
import { type Kiosk, type KioskVisit, placeOf, prefix } from './kiosk.ts'
import { Said } from './said.tsx'

/** Choices beside the appointment itself: fewer than on a screen of choices alone, for there is more to read. */
const mostChoices = 3

/**
 * What somebody at this screen reads before a time: can it be done here at once, at home, is it brought (R5), as the product's own data say.
 * Null: nothing of it.
 */
export function insteadHere(kiosk: Kiosk, visit: KioskVisit, product: Product): InsteadHere | null {
  const { site } = kiosk
  const { spoken, screen } = visit
  const words = kioskAppointmentWords(spoken)
  const at = site.clock()
  const here = offeredHere(site, screen)
  const isHere = here.some(({ id }) => id === product.id)
  const [found] = insteadOf(site, [product], { at, from: placeOf(kiosk, screen)?.position ?? null })
  const ways = found?.instead ?? []
  const whole = !product.appointment

  const lineOf = (one: Instead) => {
    if (one.way === 'online') return one.whole ? words.online : words.onlinePrepare
    if (one.way === 'at-home') return words.atHome(site.city.contactCentre.phone)
    // Another contact point is no way for who stands at one.
    return one.way === 'contact-point' ? null : <Said {...{ spoken }} words={one.words} />
  }
  const lines = [
    ...(isHere ? [whole ? words.hereText : words.prepareText] : []),
    ...ways.map(lineOf).filter((line) => line !== null),
  ]
  if (lines.length === 0) return null
  const others = ways.flatMap((one) => (one.way === 'enough' && one.other ? [one.other] : []))
  const choices = [
    ...(isHere ? [{ href: `${prefix}/dienst/${product.id}`, title: whole ? words.here : words.prepare }] : []),
    ...others
      .filter(({ id }) => here.some((one) => one.id === id))
      .map(({ id, title }) => ({ href: `${prefix}/dienst/${id}`, title: <Said {...{ spoken }} words={title} /> })),
  ]
  return { lines, choices: choices.slice(0, mostChoices) }
}
