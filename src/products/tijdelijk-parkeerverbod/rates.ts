import type { Words } from '#domain/catalogue/index.ts'
import { amount } from '../amount.ts'
import { begin } from '../streets.ts'

/** What it costs and how long before it is asked, from a day on. The price, the rule of the street and every text follow from it. */
export type Rate = Readonly<{
  validFrom: string
  validTo?: string
  /** For placing and collecting the signs of the city, in cents. */
  signsCents: number
  /** For each ten metres begun and each day, in cents. */
  tenMetresCents: number
  mostCents: number
  /** Working days between asking and the first day. */
  leadDays: number
}>

export const rates: readonly [Rate, ...Rate[]] = [
  { validFrom: begin, signsCents: 3_000, tenMetresCents: 600, mostCents: 93_000, leadDays: 10 },
]

const euros = (cents: number): string => `€ ${amount(cents)}`

/** One text over all rates: the first as it is, each later one with the day from which it holds. */
function overRates(said: (rate: Rate) => Required<Words>, of: readonly Rate[]): Required<Words> {
  const texts = of.map((rate, at) => ({ ...said(rate), from: at === 0 ? null : rate.validFrom }))
  const joined = (language: 'nl' | 'en' | 'fr', since: string) =>
    texts.map(({ from, ...text }) => (from ? `${since} ${from}: ${text[language]}` : text[language])).join(' ')
  return { nl: joined('nl', 'Vanaf'), en: joined('en', 'From'), fr: joined('fr', 'Dès') }
}

export const priceInWords = (of: readonly Rate[] = rates): Required<Words> =>
  overRates(
    ({ signsCents, tenMetresCents }) => ({
      nl: `U betaalt ${euros(signsCents)} voor borden van de stad. Daarbij komt ${euros(tenMetresCents)} per 10 meter per dag.`,
      en: `You pay ${euros(signsCents)} for signs of the city. Added is ${euros(tenMetresCents)} per 10 metres per day.`,
      fr: `Vous payez ${euros(signsCents)} pour les panneaux de la ville. S’ajoutent ${euros(tenMetresCents)} par 10 mètres et par jour.`,
    }),
    of,
  )

export const leadInWords = (of: readonly Rate[] = rates): Required<Words> =>
  overRates(
    ({ leadDays }) => ({
      nl: `Meteen als de plaats vrij is. Vraag het ${leadDays} werkdagen vooraf aan.`,
      en: `At once when the place is free. Apply ${leadDays} working days before.`,
      fr: `Tout de suite si la place est libre. Demandez ${leadDays} jours ouvrables avant.`,
    }),
    of,
  )

export const signsInWords = (of: readonly Rate[] = rates): Required<Words> =>
  overRates(
    ({ leadDays }) => ({
      nl: `Wij hebben ${leadDays} werkdagen nodig om de borden te plaatsen.`,
      en: `We need ${leadDays} working days to place the signs.`,
      fr: `Il nous faut ${leadDays} jours ouvrables pour placer les panneaux.`,
    }),
    of,
  )
