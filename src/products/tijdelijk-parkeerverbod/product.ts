import type { Product } from '#domain/catalogue/index.ts'
import { banLaw, begin, inTheStreet, streetChannels, streetRefusals } from '../streets.ts'
import { pages } from './pages.ts'
import { leadInWords, priceInWords, rates } from './rates.ts'

export const noParking = {
  ...inTheStreet,
  id: 'tijdelijk-parkeerverbod',
  title: {
    nl: 'Tijdelijk parkeerverbod',
    en: 'Temporary no-parking signs',
    fr: 'Interdiction temporaire de stationner',
  },
  summary: {
    nl: 'Hou een plaats op straat vrij voor een verhuis, een lift of een levering.',
    en: 'Keep a place in the street free for a removal, a lift or a delivery.',
    fr: 'Gardez une place libre dans la rue pour un déménagement, un élévateur ou une livraison.',
  },
  action: { nl: 'Parkeerverbod aanvragen', en: 'Apply for no-parking signs', fr: "Demander l'interdiction" },
  synonyms: [
    ...['parkeerverbod', 'parkeerverbodsborden', 'borden', 'verhuisborden', 'verboden te parkeren', 'e1', 'e3'],
    ...['verhuislift', 'ladderlift', 'verhuiswagen', 'plaats vrijhouden', 'signalisatie verhuis'],
    ...['no parking', 'no parking signs', 'moving van', 'interdiction de stationner', 'panneaux', 'déménagement'],
  ],
  lifeEvents: ['auto', 'verhuizen'],
  forWhom: [
    {
      nl: 'Voor iedereen die een plaats op straat vrij wil houden.',
      en: 'For everybody who wants to keep a place in the street free.',
      fr: 'Pour tous ceux qui veulent garder une place libre dans la rue.',
    },
  ],
  leadTime: leadInWords(),
  whatNext: [
    {
      nl: 'U ziet meteen of de plaats vrij is. Anders zeggen wij welke dagen wel kunnen.',
      en: 'You see at once whether the place is free. If not, we say which days are.',
      fr: 'Vous voyez tout de suite si la place est libre. Sinon, nous donnons les jours libres.',
    },
    priceInWords(),
    {
      nl: 'U krijgt de vergunning. Op elk bord staat een code die zegt of het geldig is.',
      en: 'You get the permit. Each sign has a code that says whether it is valid.',
      fr: "Vous recevez l'autorisation. Chaque panneau porte un code qui dit s'il est valable.",
    },
  ],
  validity: {
    nl: 'Op de dagen en uren die u kiest.',
    en: 'On the days and hours that you choose.',
    fr: 'Les jours et heures que vous choisissez.',
  },
  fees: rates.map(({ signsCents, tenMetresCents, mostCents, leadDays: _, ...period }) => ({
    ...period,
    channels: streetChannels,
    cents: tenMetresCents,
    most: mostCents,
    rule: `if signs = "own" then ${tenMetresCents} * occupation.tens * occupation.days else ${signsCents} + ${tenMetresCents} * occupation.tens * occupation.days`,
    toConfirm: true,
  })),
  refusals: streetRefusals(banLaw),
  street: {
    use: 'ban',
    ...{ place: 'place', from: 'from', until: 'until', hours: 'times', signs: 'signs' },
    rules: rates.map(({ leadDays, validFrom, validTo }) => ({
      validFrom,
      ...(validTo && { validTo }),
      leadDays,
      longestDays: 30,
      longestMetres: 50,
      nearMetres: 12,
      metresPerSign: 25,
      lookDays: 1,
      taken: {
        ban: 'other-days',
        works: 'other-days',
        market: 'other-days',
        event: 'other-days',
        reserved: 'person',
      },
      toConfirm: true,
    })),
  },
  pages,
  issues: {
    template: 'no-parking-permit',
    kind: {
      nl: 'Vergunning tijdelijk parkeerverbod',
      en: 'Permit for temporary no-parking signs',
      fr: 'Autorisation : interdiction temporaire de stationner',
    },
  },
  grants: [
    {
      kind: 'parkeerverbod',
      name: { nl: 'Tijdelijk parkeerverbod', en: 'Temporary no-parking signs', fr: 'Interdiction de stationner' },
      allows: 'stand',
      subject: { of: 'person' },
      zone: 'place.lane',
      terms: [{ validFrom: begin, from: { answer: 'from' }, until: { answer: 'until' } }],
    },
    {
      kind: 'parkeerverbod-wagen',
      name: {
        nl: 'Wagen op een vrijgehouden plaats',
        en: 'Vehicle in a place kept free',
        fr: 'Véhicule sur une place réservée',
      },
      allows: 'stand',
      subject: { of: 'plate', answer: 'van' },
      zone: 'place.lane',
      terms: [{ validFrom: begin, when: 'not(van = null)', from: { answer: 'from' }, until: { answer: 'until' } }],
    },
  ],
  promise: [{ workingDays: 5, validFrom: begin, toConfirm: true }],
  toConfirm: ['fees.0', 'street.rules.0', 'promise.0', 'appeal', 'retention'],
} as const satisfies Product
