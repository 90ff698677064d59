import type { Condition, GrantRule, Page, Product } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'
import { countryField, mayMyCarEnter, mobility, plateField, vehicleOf } from '../mobility.ts'

/** Historic vehicles are exempt since this day. */
const historicSince = '2024-05-17'
const exemptionLaw = 'Besluit van de Vlaamse Regering over lage-emissiezones'

type Option = NonNullable<Page['fields'][number]['options']>[number]

const grounds: readonly Option[] = [
  {
    value: 'adapted',
    label: {
      nl: 'Aangepaste wagen en parkeerkaart',
      en: 'Adapted car and parking card',
      fr: 'Voiture adaptée et carte',
    },
    hint: { nl: 'Van uzelf, of van iemand op uw adres.', en: 'Your own, or of somebody at your address.' },
  },
  {
    value: 'allowance',
    label: {
      nl: 'Parkeerkaart en verhoogde tegemoetkoming',
      en: 'Parking card and increased allowance',
      fr: 'Carte de stationnement et intervention majorée',
    },
  },
  {
    value: 'lift',
    label: { nl: 'Wagen met een rolstoellift', en: 'Car with a wheelchair lift', fr: 'Avec élévateur' },
  },
]
const historic: Option = {
  value: 'historic',
  label: { nl: 'Oldtimer, ouder dan 30 jaar', en: 'Historic car, over 30 years old', fr: 'Ancêtre de plus de 30 ans' },
  hint: { nl: 'Niet om te werken of naar school te rijden.', en: 'Not for work or the school run.' },
}

/** Whatever the registers cannot say is shown on paper and looked at by a person. */
const needsPaper = '(ground = "adapted" and not(vehicle.adapted)) or ground = "lift"'
const needsPaperHistoric = `${needsPaper} or (ground = "historic" and not(vehicle.historicPlate))`

const card: Condition = {
  id: 'parking-card',
  rule: 'not(ground in ["adapted", "allowance"]) or disability.parkingCard',
  words: {
    nl: 'U hebt een geldige parkeerkaart voor personen met een handicap.',
    en: 'You have a valid parking card.',
  },
  otherwise: {
    nl: 'Volgens de FOD Sociale Zekerheid hebt u geen geldige parkeerkaart. Vraag ze daar eerst aan.',
    en: 'According to the federal service you have no valid parking card. Apply for it there first.',
    fr: "Selon le SPF Sécurité sociale, vous n'avez pas de carte valable. Demandez-la d'abord.",
  },
  source: exemptionLaw,
}
const oneVehicle: Condition = {
  id: 'one-vehicle',
  rule: 'not(ground in ["adapted", "allowance"]) or parkingCard.vehiclesLeft > 0',
  words: {
    nl: 'Op uw parkeerkaart staat nog geen andere wagen.',
    en: 'Your parking card is not used for another car yet.',
    fr: 'Votre carte ne sert pas encore pour une autre voiture.',
  },
  otherwise: {
    nl: 'Op uw parkeerkaart staat al een wagen. Beëindig die vrijstelling eerst in Mijn loket.',
    en: 'Your parking card is used for a car already. First end that exemption in My counter.',
    fr: "Votre carte sert déjà pour une voiture. Terminez d'abord cette dispense dans Mon guichet.",
  },
  source: exemptionLaw,
}
const allowance: Condition = {
  id: 'allowance',
  rule: 'ground != "allowance" or social.increasedAllowance',
  words: { nl: 'U hebt recht op de verhoogde tegemoetkoming.', en: 'You have the increased allowance.' },
  otherwise: {
    nl: 'Volgens uw ziekenfonds hebt u geen verhoogde tegemoetkoming. Bel uw ziekenfonds als dat niet klopt.',
    en: 'According to your health fund you have no increased allowance. Call them if that is wrong.',
    fr: "Selon votre mutualité, vous n'avez pas l'intervention majorée.",
  },
  source: exemptionLaw,
}
const oldEnough: Condition = {
  id: 'old-enough',
  rule: 'ground != "historic" or (vehicle.firstUsed + duration("P30Y") <= today)',
  words: { nl: 'Uw wagen is meer dan 30 jaar in gebruik.', en: 'Your car has been in use for over 30 years.' },
  otherwise: {
    nl: 'Uw wagen is nog geen 30 jaar oud. Een dagpas kan wel.',
    en: 'Your car is not 30 years old yet. A day pass is possible.',
    fr: "Votre voiture n'a pas encore 30 ans. Un pass journalier est possible.",
  },
  source: exemptionLaw,
}

/** Until when each ground holds: by the day of the decision. */
const terms: GrantRule['terms'] = [
  ...['adapted', 'allowance', 'lift'].flatMap((ground) => [
    {
      validFrom: begin,
      validTo: '2024-12-31',
      when: `ground = "${ground}"`,
      from: { answer: 'from' },
      until: { day: '2024-12-31' },
    },
    {
      validFrom: '2025-01-01',
      when: `ground = "${ground}"`,
      from: { answer: 'from' },
      until: { day: '2029-12-31' },
      toConfirm: true,
    },
  ]),
]
const historicTerm: GrantRule['terms'][number] = {
  validFrom: historicSince,
  when: 'ground = "historic"',
  from: { answer: 'from' },
  until: 'further-notice',
}

const pages = (options: readonly Option[], paper: string): readonly Page[] => [
  {
    slug: 'wagen',
    title: { nl: 'Om welke wagen gaat het?', en: 'Which car is it?', fr: 'De quelle voiture s’agit-il ?' },
    intro: { nl: 'Van een Belgische wagen halen wij de gegevens zelf op.' },
    fields: [plateField, countryField()],
  },
  {
    slug: 'reden',
    title: { nl: 'Waarom vraagt u een vrijstelling?', en: 'Why an exemption?', fr: 'Pourquoi une dispense ?' },
    fields: [
      { name: 'ground', kind: 'choice', label: { nl: 'Reden', en: 'Reason', fr: 'Raison' }, options },
      {
        name: 'from',
        kind: 'date',
        label: { nl: 'Vanaf welke dag?', en: 'From which day?', fr: 'À partir de quel jour ?' },
        called: { nl: 'de eerste dag', en: 'the first day', fr: 'le premier jour' },
        hint: {
          nl: 'Reed u gisteren al binnen? Dat kan nog: u mag één dag terug.',
          en: 'Did you enter yesterday? You may go back one day.',
          fr: 'Vous êtes entré hier ? Vous pouvez revenir un jour en arrière.',
        },
        earliest: 'today-1',
        latest: 'today+365',
      },
    ],
  },
  {
    slug: 'bewijs',
    title: { nl: 'Een bewijs', en: 'Proof', fr: 'Une preuve' },
    intro: { nl: 'Dit staat in geen register. Daarom vragen wij een bewijs.', en: 'No register tells this.' },
    when: paper,
    fields: [
      {
        name: 'proof',
        kind: 'file',
        label: { nl: 'Keuringsbewijs of attest van de aanpassing', en: 'Approval certificate', fr: 'Certificat' },
        accept: ['pdf', 'jpeg', 'png', 'heic'],
      },
    ],
  },
]

/** What is different between the versions: which grounds there are. */
const version = ({
  options,
  paper,
  conditions,
  terms,
}: Readonly<{
  options: readonly Option[]
  paper: string
  conditions: readonly Condition[]
  terms: GrantRule['terms']
}>): Product => ({
  ...mobility,
  id: 'lez-vrijstelling',
  title: {
    nl: 'Vrijstelling voor de lage-emissiezone',
    en: 'Exemption for the low-emission zone',
    fr: 'Dispense pour la zone de basses émissions',
  },
  summary: {
    nl: 'Gratis binnenrijden met een aangepaste wagen, een parkeerkaart of een rolstoellift.',
    en: 'Drive in for free with an adapted car, a parking card or a wheelchair lift.',
    fr: 'Entrer gratuitement avec une voiture adaptée, une carte ou un élévateur.',
  },
  action: { nl: 'Vrijstelling aanvragen', en: 'Apply for an exemption', fr: 'Demander une dispense' },
  synonyms: ['lez', 'vrijstelling', 'handicap', 'parkeerkaart', 'oldtimer', 'rolstoel', 'exemption', 'dispense'],
  forWhom: options.map(({ label }) => ({ ...label, nl: `${label.nl}.` })),
  first: mayMyCarEnter,
  bring: [{ nl: 'Meestal niets: wij vragen het na bij de bron.', en: 'Mostly nothing: we ask the source.' }],
  leadTime: { nl: 'Meestal meteen, hoogstens 10 werkdagen', en: 'Mostly at once, at most 10 working days' },
  promise: [{ validFrom: begin, workingDays: 10 }],
  whatNext: [
    { nl: 'Wij vragen de bronnen na, en soms een bewijs aan u.', en: 'We ask the sources, and sometimes you.' },
    { nl: 'U krijgt een bericht met het antwoord.', en: 'You get a message with the answer.' },
  ],
  fees: [{ channels: mobility.channels, cents: 0, validFrom: begin }],
  facts: [
    vehicleOf('lez-vrijstelling'),
    {
      name: 'disability',
      source: 'disability',
      purpose: 'lez-vrijstelling',
      when: 'ground in ["adapted", "allowance"]',
    },
    { name: 'socialStatus', source: 'social-status', purpose: 'lez-vrijstelling', when: 'ground = "allowance"' },
  ],
  signature: 'simple',
  conditions,
  pages: pages(options, paper),
  steps: [
    { id: 'consult', kind: 'consult' },
    { id: 'check', kind: 'check' },
    {
      id: 'papers',
      kind: 'review',
      title: { nl: 'Bewijs van de vrijstelling nakijken' },
      when: paper,
      days: 10,
      skill: 'voertuigdocumenten',
    },
    { id: 'issue', kind: 'issue' },
  ],
  grants: [
    {
      kind: 'lez-vrijstelling',
      name: { nl: 'Vrijstelling lage-emissiezone', en: 'Exemption low-emission zone', fr: 'Dispense' },
      allows: 'drive',
      subject: { of: 'plate', answer: 'plate', country: 'country' },
      terms,
      limit: {
        per: 'parking-card',
        when: 'ground in ["adapted", "allowance"]',
        counts: [{ validFrom: begin, count: 1 }],
      },
    },
  ],
  toConfirm: ['appeal', 'retention'],
})

export const exemption: Product = version({
  options: grounds,
  paper: needsPaper,
  conditions: [card, oneVehicle, allowance],
  terms,
})

/** With the ground for historic vehicles. */
export const exemptionWithHistoric: Product = {
  ...version({
    options: [...grounds, historic],
    paper: needsPaperHistoric,
    conditions: [card, oneVehicle, allowance, oldEnough],
    terms: [...terms, historicTerm],
  }),
  version: 2,
  validFrom: historicSince,
}
