import type { Example } from './example.ts'

const day = '2026-11-23'
const address = {
  ...{ kind: 'belgian' as const, street: 'Fruithoflaan', houseNumber: '997', postalCode: '2600' },
  ...{ municipality: 'Antwerpen', nisCode: '11002' },
}
/** An ordinary resident. What the register marks of some only, it does not say of him. */
const resident = { insz: '79710210353', nationalities: [{ code: '150' }], address }
const of18 = { ...resident, birth: { date: '2008-11-23' } }
const died = { ...resident, death: { date: '2021-02-01' } }
const struckOff = { insz: '85660612304', nationalities: [{ code: '150' }], struckOff: {} }
const elsewhere = { ...resident, address: { ...address, postalCode: '9000', municipality: 'Gent', nisCode: '44021' } }
const withoutAddress = { insz: '79710210353', nationalities: [{ code: '150' }] }
const family = { household: { members: [{ insz: '79710210353' }, { insz: '81662110471' }] } }

/** What each certificate that asks where one lives has in common. `said`: what the register says beside. */
const ofWhoLivesHere = (product: string, said: Example['said'] = {}): readonly Example[] => {
  const example = { product, day, answers: { purpose: 'school', delivery: 'here' } }
  return [
    {
      ...{ ...example, name: 'iemand die geschrapt is' },
      ...{ said: { ...said, person: struckOff }, outcome: { refused: 'not-struck-off' } },
    },
    {
      ...{ ...example, name: 'iemand die in een andere gemeente woont' },
      ...{ said: { ...said, person: elsewhere }, outcome: { refused: 'registered-here' } },
    },
    {
      ...{ ...example, name: 'iemand die volgens het register overleden is' },
      ...{ said: { ...said, person: died }, outcome: { refused: 'alive' } },
    },
    {
      ...{ ...example, name: 'het register zegt niet waar iemand woont: een medewerker kijkt' },
      ...{ said: { ...said, person: withoutAddress }, outcome: 'person' },
    },
    { ...example, name: 'het register kent de persoon niet: een medewerker kijkt', said, outcome: 'person' },
  ]
}

const example = { day, answers: { purpose: 'school', delivery: 'here' } }

export const certificateExamples: readonly Example[] = [
  {
    ...{ ...example, product: 'attest-gezinssamenstelling', name: 'een inwoner met zijn gezin' },
    ...{ said: { ...family, person: resident }, outcome: 'granted', cents: 0 },
  },
  {
    ...{ ...example, product: 'attest-gezinssamenstelling', name: 'een gezin dat het register niet zegt' },
    ...{ said: { person: resident }, outcome: 'person' },
  },
  ...ofWhoLivesHere('attest-gezinssamenstelling', family),
  {
    ...{ ...example, product: 'attest-leven', name: 'een inwoner, voor zichzelf' },
    ...{ said: { person: resident }, outcome: 'granted', cents: 0 },
  },
  {
    ...{ ...example, product: 'attest-leven', name: 'voor iemand anders van het gezin' },
    ...{ said: { person: resident, relation: 'household-member' }, outcome: { refused: 'for-oneself' } },
  },
  ...ofWhoLivesHere('attest-leven'),
  {
    ...{ ...example, product: 'attest-woonst', name: 'een inwoner' },
    ...{ said: { person: resident }, outcome: 'granted', cents: 0 },
  },
  ...ofWhoLivesHere('attest-woonst'),
  {
    ...{ ...example, product: 'attest-woonst-historiek', name: 'een inwoner die vroeger elders woonde' },
    ...{ said: { person: resident }, outcome: 'granted', cents: 0 },
  },
  ...ofWhoLivesHere('attest-woonst-historiek'),
  {
    ...{
      ...example,
      product: 'attest-woonst-huwelijk',
      name: 'een inwoner die wil trouwen',
      answers: { delivery: 'here' },
    },
    ...{ said: { person: resident }, outcome: 'granted', cents: 0 },
  },
  ...ofWhoLivesHere('attest-woonst-huwelijk'),
  {
    ...{ ...example, product: 'attest-nationaliteit', name: 'een Belg' },
    ...{ said: { person: resident }, outcome: 'granted', cents: 0 },
  },
  {
    ...{ ...example, product: 'attest-nationaliteit', name: 'een minderjarig kind, door de ouder' },
    ...{ said: { person: resident, relation: 'minor-child' }, outcome: 'granted' },
  },
  {
    ...{ ...example, product: 'attest-nationaliteit', name: 'een inwoner met een andere nationaliteit' },
    said: { person: { ...resident, nationalities: [{ code: '262' }] } },
    outcome: { refused: 'belgian' },
  },
  {
    ...{ ...example, product: 'attest-nationaliteit', name: 'een nationaliteit die het register niet zegt' },
    ...{ said: { person: { ...resident, nationalities: [] } }, outcome: 'person' },
  },
  ...ofWhoLivesHere('attest-nationaliteit'),
  {
    ...{
      ...example,
      product: 'attest-wettelijke-samenwoning',
      name: 'iemand van wie het register de samenwoning kent',
    },
    said: { person: { ...resident, legalCohabitation: { since: '2019-05-04' } } },
    ...{ outcome: 'granted', cents: 0 },
  },
  {
    ...{ ...example, product: 'attest-wettelijke-samenwoning', name: 'iemand die gehuwd is' },
    said: { person: { ...resident, civilState: { code: '20' } } },
    outcome: { refused: 'legally-cohabiting' },
  },
  {
    ...{ ...example, product: 'attest-wettelijke-samenwoning', name: 'het register zwijgt: een medewerker kijkt' },
    ...{ said: { person: resident }, outcome: 'person' },
  },
  ...ofWhoLivesHere('attest-wettelijke-samenwoning'),
  {
    ...{ ...example, product: 'attest-kiesrecht', name: 'een Belg van 18: een medewerker zoekt op of hij mag stemmen' },
    ...{ said: { person: of18 }, outcome: 'person', cents: 0 },
  },
  {
    ...{ ...example, product: 'attest-kiesrecht', name: 'wie niet in het bestand van de stad staat' },
    ...{ said: { person: of18, lookedUp: { excluded: 'no' } }, outcome: 'granted' },
  },
  {
    ...{ ...example, product: 'attest-kiesrecht', name: 'wie in het bestand van de stad staat' },
    ...{ said: { person: of18, lookedUp: { excluded: 'yes' } }, outcome: { refused: 'not-excluded' } },
  },
  {
    ...{ ...example, product: 'attest-kiesrecht', name: 'wie morgen 18 wordt: niemand zoekt iets op' },
    ...{ said: { person: { ...resident, birth: { date: '2008-11-24' } } }, outcome: { refused: 'adult' } },
  },
  {
    ...{ ...example, product: 'attest-kiesrecht', name: 'een inwoner met een andere nationaliteit' },
    said: { person: { ...of18, nationalities: [{ code: '262' }] } },
    outcome: { refused: 'belgian' },
  },
  {
    ...{ ...example, product: 'attest-kiesrecht', name: 'een nationaliteit die het register niet zegt' },
    ...{ said: { person: { ...of18, nationalities: [] } }, outcome: 'person' },
  },
  {
    ...{ ...example, product: 'attest-kiesrecht', name: 'van wie alleen het geboortejaar bekend is, en die 18 wordt' },
    ...{ said: { person: { ...resident, birth: { date: '2008-00-00' } } }, outcome: 'person' },
  },
  ...ofWhoLivesHere('attest-kiesrecht'),
  {
    ...{ ...example, product: 'attest-laatste-wilsbeschikking', name: 'een inwoner: een medewerker zoekt het op' },
    ...{ answers: { delivery: 'here' }, said: { person: resident }, outcome: 'person', cents: 0 },
  },
  {
    ...{ ...example, product: 'attest-laatste-wilsbeschikking', name: 'wie een verklaring liet vastleggen' },
    ...{ answers: { delivery: 'here' }, said: { person: resident, lookedUp: { recorded: 'yes' } }, outcome: 'granted' },
  },
  {
    ...{ ...example, product: 'attest-laatste-wilsbeschikking', name: 'wie nog niets liet vastleggen' },
    ...{ answers: { delivery: 'here' }, said: { person: resident, lookedUp: { recorded: 'no' } } },
    outcome: { refused: 'recorded' },
  },
  {
    ...{ ...example, product: 'attest-laatste-wilsbeschikking', name: 'de wens van iemand anders' },
    ...{ answers: { delivery: 'here' }, said: { person: resident, relation: 'household-member' } },
    outcome: { refused: 'for-oneself' },
  },
  ...ofWhoLivesHere('attest-laatste-wilsbeschikking'),
  {
    ...{ ...example, product: 'uittreksel-bevolkingsregister', name: 'een inwoner, voor zichzelf' },
    ...{ said: { person: resident }, outcome: 'granted', cents: 0 },
  },
  {
    ...{ ...example, product: 'uittreksel-bevolkingsregister', name: 'iemand van hetzelfde gezin' },
    ...{ said: { person: resident, relation: 'household-member' }, outcome: 'granted' },
  },
  {
    ...{ ...example, product: 'uittreksel-bevolkingsregister', name: 'iemand die niet meer in het gezin staat' },
    ...{ said: { person: resident, relation: 'none' }, outcome: { refused: 'still-together' } },
  },
  {
    ...{ ...example, product: 'uittreksel-bevolkingsregister', name: 'een gezinslid met een beschermd adres' },
    said: { person: { ...resident, protectedAddress: true }, relation: 'household-member' },
    outcome: { refused: 'own-protected-address' },
  },
  ...ofWhoLivesHere('uittreksel-bevolkingsregister'),
]
