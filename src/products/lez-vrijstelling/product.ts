import type { Condition, GrantRule, Page, Product } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'
import { certificatePage } from '../lez/certificate.ts'
import { countryField, foreignPlate, mayMyCarEnter, mobility, plateField, vehicleOf } from '../mobility.ts'
import {
  adaptedForRelative,
  allowance,
  card,
  exemptionLaw,
  historicShown,
  oldEnough,
  oneVehicle,
  paperGrounds,
  registeredBefore,
  together,
} from './conditions.ts'

/** Historic vehicles are exempt since this day. */
const historicSince = '2024-05-17'

type Option = NonNullable<Page['fields'][number]['options']>[number]

const grounds: readonly Option[] = [
  {
    value: 'adapted',
    label: {
      nl: 'Aangepaste wagen en parkeerkaart',
      en: 'Adapted car and parking card',
      fr: 'Voiture adaptée et carte',
    },
    hint: {
      nl: 'Van uzelf, of van iemand op uw adres.',
      en: 'Your own, or of somebody at your address.',
      fr: "La vôtre, ou celle de quelqu'un à votre adresse.",
    },
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
  hint: {
    nl: 'Niet om te werken of naar school te rijden.',
    en: 'Not for work or the school run.',
    fr: "Pas pour le travail ou l'école.",
  },
}

/** Whatever the registers cannot say is shown on paper and looked at by a person. */
const needsPaper = '(ground = "adapted" and not(vehicle.adapted)) or ground = "lift"'
const needsPaperHistoric = `${needsPaper} or (ground = "historic" and not(vehicle.historicPlate))`

/** The register says that it is theirs, of somebody they live with, or that they drive it; of any other car a person looks why. */
const isTheirs = 'vehicle.relation in ["own", "driver", "household"]'
/** Whether it is of the household is asked of the registers once it is handed in: until then nobody has to prove it. */
const saysWhose =
  'vehicle.known != null and ((vehicle.relation in ["lease", "enterprise"]) or (vehicle.relation = "other" and applicant.isSubject))'

const renews = { daysBefore: 90, remindDaysBefore: 21, toConfirm: true } as const
/** The last day of every exemption that rests on a recognition. */
const lastDay = '2029-12-31'
/** Until when each ground holds: by the day on which it begins. */
const terms: GrantRule['terms'] = [
  ...['adapted', 'allowance', 'lift'].flatMap((ground) => [
    {
      validFrom: begin,
      validTo: '2024-12-31',
      when: `ground = "${ground}"`,
      from: { answer: 'from' },
      until: { day: '2024-12-31' },
      renews,
    },
    {
      validFrom: '2025-01-01',
      when: `ground = "${ground}"`,
      from: { answer: 'from' },
      until: { day: lastDay },
      renews,
      toConfirm: true,
    },
  ]),
]
/** After the last day there is no term yet: said before anything is signed. */
const beginsInTime = (rule: string): Condition => ({
  id: 'begins-in-time',
  rule,
  words: {
    nl: 'Een vrijstelling begint ten laatste op 31 december 2029.',
    en: 'An exemption begins on 31 December 2029 at the latest.',
    fr: 'Une dispense commence au plus tard le 31 décembre 2029.',
  },
  otherwise: {
    nl: 'Voor die dag kunt u nog geen vrijstelling vragen. Kies een dag tot en met 31 december 2029.',
    en: 'You cannot ask an exemption for that day yet. Choose a day up to and including 31 December 2029.',
    fr: "Vous ne pouvez pas encore demander de dispense pour ce jour. Choisissez un jour jusqu'au 31 décembre 2029.",
  },
  source: exemptionLaw,
})
const untilLastDay = `from <= date("${lastDay}")`
const historicTerm: GrantRule['terms'][number] = {
  validFrom: historicSince,
  when: 'ground = "historic"',
  called: { nl: 'Oldtimer', en: 'Historic car', fr: 'Ancêtre' },
  from: { answer: 'from' },
  until: 'further-notice',
}

const pages = (options: readonly Option[], paper: string): readonly Page[] => [
  {
    slug: 'wagen',
    title: { nl: 'Om welke wagen gaat het?', en: 'Which car is it?', fr: 'De quelle voiture s’agit-il ?' },
    intro: {
      nl: 'Van een Belgische wagen halen wij de gegevens zelf op.',
      en: 'We fetch the details of a Belgian car ourselves.',
      fr: 'Pour une voiture belge, nous cherchons les données nous-mêmes.',
    },
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
        earliest: [{ validFrom: begin, day: 'today-1', source: exemptionLaw }],
        latest: 'today+365',
      },
    ],
  },
  // Of a foreign car no register says anything: its paper names owner and age.
  { ...certificatePage, slug: 'inschrijvingsbewijs', when: foreignPlate },
  {
    slug: 'bewijs',
    title: { nl: 'Een bewijs', en: 'Proof', fr: 'Une preuve' },
    intro: {
      nl: 'Dit staat in geen register. Daarom vragen wij een bewijs.',
      en: 'This is in no register. That is why we ask for proof.',
      fr: 'Ceci ne figure dans aucun registre. Nous demandons donc une preuve.',
    },
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
  {
    slug: 'gebruik',
    title: { nl: 'Waarom rijdt u met deze wagen?', en: 'Why do you drive this car?', fr: 'Pourquoi cette voiture ?' },
    intro: {
      nl: 'Volgens het voertuigenregister staat ze niet op uw naam. Een medewerker kijkt het na.',
      en: 'According to the vehicle register it is not in your name. An employee looks at it.',
      fr: "Selon le registre, elle n'est pas à votre nom. Un collaborateur vérifie.",
    },
    when: saysWhose,
    fields: [
      {
        name: 'use',
        kind: 'text',
        label: { nl: 'Van wie is de wagen?', en: 'Whose car is it?', fr: 'À qui est la voiture ?' },
        hint: {
          nl: 'Bijvoorbeeld van uw partner, of een leasewagen. Zeg ook waarom u ze gebruikt.',
          en: 'For example of your partner, or a leased car. Say why you use it too.',
          fr: 'Par exemple de votre partenaire, ou une voiture en leasing. Dites aussi pourquoi.',
        },
        max: 300,
      },
      {
        name: 'useProof',
        kind: 'file',
        optional: true,
        label: { nl: 'Een bewijs daarvan', en: 'Proof of it', fr: 'Une preuve' },
        hint: {
          nl: 'Een contract of attest. Hebt u het niet? Laat dit leeg.',
          en: 'A contract or statement. You do not have it? Leave this empty.',
          fr: "Un contrat ou une attestation. Vous n'en avez pas ? Laissez vide.",
        },
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
  mayAskFor: [
    { who: 'self', validFrom: begin, source: exemptionLaw },
    { who: 'household-member', validFrom: begin, source: exemptionLaw, toConfirm: true },
  ],
  whose: {
    question: {
      nl: 'Wiens parkeerkaart gebruikt u?',
      en: 'Whose parking card do you use?',
      fr: 'La carte de qui utilisez-vous ?',
    },
    own: {
      nl: 'Mijn eigen kaart, of geen kaart',
      en: 'My own card, or no card',
      fr: 'Ma propre carte, ou aucune carte',
    },
    absent: {
      nl: 'Alleen de kaart van iemand van uw gezin telt, en voor één wagen.',
      en: 'Only the card of a member of your household counts, and for one car.',
      fr: "Seule la carte d'un membre de votre ménage compte, et pour une voiture.",
    },
  },
  bring: [
    {
      nl: 'Meestal niets: wij vragen het na bij de bron.',
      en: 'Mostly nothing: we ask the source.',
      fr: 'Le plus souvent rien : nous demandons à la source.',
    },
    {
      nl: 'Een buitenlandse plaat? Ook een foto of scan van het inschrijvingsbewijs.',
      en: 'A foreign plate? A photograph of the registration certificate too.',
      fr: "Une plaque étrangère ? Aussi une photo du certificat d'immatriculation.",
    },
  ],
  leadTime: {
    nl: 'Meestal meteen, hoogstens 10 werkdagen',
    en: 'Mostly at once, at most 10 working days',
    fr: 'Le plus souvent tout de suite, au plus 10 jours ouvrables',
  },
  promise: [{ validFrom: begin, workingDays: 10 }],
  whatNext: [
    {
      nl: 'Wij vragen de bronnen na, en soms een bewijs aan u.',
      en: 'We ask the sources, and sometimes you.',
      fr: 'Nous demandons aux sources, et parfois une preuve à vous.',
    },
    {
      nl: 'U krijgt een bericht met het antwoord.',
      en: 'You get a message with the answer.',
      fr: 'Vous recevez un message avec la réponse.',
    },
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
  refusals: paperGrounds,
  pages: pages(options, paper),
  steps: [
    { id: 'consult', kind: 'consult' },
    { id: 'check', kind: 'check' },
    {
      id: 'papers',
      kind: 'review',
      title: {
        nl: 'Bewijs van de vrijstelling nakijken',
        en: 'Check the proof of the exemption',
        fr: 'Vérifier la preuve de la dispense',
      },
      when: `${paper} or not(${isTheirs})`,
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
  // `registered-before`: which registration counts, and whether the day still holds since 2025.
  toConfirm: ['appeal', 'retention', 'mayAskFor', 'conditions.4'],
})

export const exemption: Product = version({
  options: grounds,
  paper: needsPaper,
  conditions: [together, adaptedForRelative, card, oneVehicle, registeredBefore, allowance, beginsInTime(untilLastDay)],
  terms,
})

/** With the ground for historic vehicles. */
export const exemptionWithHistoric: Product = {
  ...version({
    options: [...grounds, historic],
    paper: needsPaperHistoric,
    conditions: [
      ...[together, adaptedForRelative, card, oneVehicle, registeredBefore, allowance, oldEnough],
      beginsInTime(`ground = "historic" or ${untilLastDay}`),
    ],
    terms: [...terms, historicTerm],
  }),
  refusals: [...paperGrounds, historicShown],
  version: 2,
  validFrom: historicSince,
}
