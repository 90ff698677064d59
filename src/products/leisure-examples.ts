import type { Example } from './example.ts'

const day = '2026-11-23'
const address = {
  ...{ kind: 'belgian' as const, street: 'Fruithoflaan', houseNumber: '997', postalCode: '2600' },
  ...{ municipality: 'Antwerpen', nisCode: '11002' },
}
const parent = { insz: '79710210353', nationalities: [{ code: '150' }], birth: { date: '1979-11-02' }, address }
const died = { ...parent, death: { date: '2021-02-01' } }
const elsewhere = { ...parent, address: { ...address, postalCode: '9000', municipality: 'Gent', nisCode: '44021' } }
const child = '16650412345'
const family = (birthDate: string) => ({
  person: parent,
  household: {
    members: [
      { insz: parent.insz, birthDate: '1979-11-02' },
      { insz: child, birthDate },
    ],
  },
})
const forChild = { forWhom: 'child', child, consent: 'yes' }

const card = { product: 'a-kaart', day, answers: { forWhom: 'self' } } as const
const tariff = { product: 'kansentarief', day, answers: { forWhom: 'self' } } as const

/** The leisure card and its reduced tariff. */
export const leisureExamples: readonly Example[] = [
  { ...card, name: 'een volwassene', said: { person: parent }, outcome: 'granted', cents: 0 },
  {
    ...card,
    name: 'een kind van 10, een ouder gaat akkoord',
    answers: forChild,
    said: family('2016-05-04'),
    outcome: 'granted',
  },
  {
    ...{ ...card, name: 'een kind van 10, de ouder gaat niet akkoord: een medewerker kijkt' },
    ...{ answers: { ...forChild, consent: 'no' }, said: family('2016-05-04'), outcome: 'person' },
  },
  {
    ...{ ...card, name: 'een kind dat vandaag 12 wordt, vraagt de kaart zelf: een medewerker kijkt' },
    ...{ answers: forChild, said: family('2014-11-23'), outcome: 'person' },
  },
  {
    ...{ ...card, name: 'een kind dat niet in het gezin staat: een medewerker kijkt' },
    ...{ answers: { ...forChild, child: '16650499999' }, said: family('2016-05-04'), outcome: 'person' },
  },
  {
    ...{ ...card, name: 'wie jonger is dan 13, heeft een ouder nodig: een medewerker kijkt' },
    ...{ said: { person: { ...parent, birth: { date: '2013-11-24' } } }, outcome: 'person' },
  },
  {
    ...card,
    name: 'iemand die volgens het register overleden is',
    said: { person: died },
    outcome: { refused: 'alive' },
  },

  {
    ...{ ...tariff, name: 'iemand met de verhoogde tegemoetkoming' },
    ...{ said: { person: parent, socialStatus: { increasedAllowance: true } }, outcome: 'granted', cents: 0 },
  },
  {
    ...{ ...tariff, name: 'iemand die samenwoont met wie er recht op heeft' },
    ...{ said: { person: parent, socialStatus: { increasedAllowanceInFamily: true } }, outcome: 'granted' },
  },
  {
    ...{ ...tariff, name: 'iemand met een leefloon' },
    ...{ said: { person: parent, socialStatus: { subsistenceIncome: true } }, outcome: 'granted' },
  },
  {
    ...{ ...tariff, name: 'geen bron kent een recht: een medewerker kijkt of er hulp bij schulden is' },
    ...{ said: { person: parent, socialStatus: { increasedAllowance: false } }, outcome: 'person' },
  },
  {
    ...{ ...tariff, name: 'een kind van 10 van iemand met een leefloon', answers: forChild },
    ...{ said: { ...family('2016-05-04'), socialStatus: { subsistenceIncome: true } }, outcome: 'granted', cents: 0 },
  },
  {
    ...{ ...tariff, name: 'een kind dat vandaag 12 wordt, vraagt het zelf: een medewerker kijkt', answers: forChild },
    ...{ said: { ...family('2014-11-23'), socialStatus: { subsistenceIncome: true } }, outcome: 'person' },
  },
  {
    ...{ ...tariff, name: 'iemand die in een andere gemeente woont' },
    ...{
      said: { person: elsewhere, socialStatus: { increasedAllowance: true } },
      outcome: { refused: 'registered-here' },
    },
  },
]
