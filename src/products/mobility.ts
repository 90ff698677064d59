import type { Condition, DeclaredVehicle, Page, Product } from '#domain/catalogue/index.ts'
import { begin } from './certificates.ts'

/** What the products for cars have in common. Each product says the rest itself. */
export const atHomeKioskDesk = ['portal', 'kiosk', 'desk'] as const

const regulation = 'Reglement lage-emissiezone'

export const mobility = {
  version: 1,
  validFrom: begin,
  theme: 'mobiliteit',
  lifeEvents: ['auto'],
  unit: [{ name: 'SW', validFrom: begin }],
  essential: true,
  analogue: {
    nl: 'U hebt geen computer nodig. Bel ons, of kom op afspraak naar het loket. Een medewerker vult alles met u in.',
    en: 'You do not need a computer. Call us, or come to the counter by appointment. An employee fills in everything with you.',
    fr: "Vous n'avez pas besoin d'ordinateur. Appelez-nous, ou venez au guichet sur rendez-vous. Un collaborateur vous aide.",
  },
  refusable: true,
  appeal: { body: { nl: 'de Raad van State', en: 'the Council of State', fr: "le Conseil d'État" }, days: 60 },
  channels: atHomeKioskDesk,
  minimumLevel: 'substantial',
  retention: { contentDays: 730, basis: 'Voorstel: twee jaar, voor controle en beroep' },
  decision: 'automatic',
} as const satisfies Partial<Product>

const countries = {
  BE: { nl: 'België', en: 'Belgium', fr: 'Belgique' },
  NL: { nl: 'Nederland', en: 'The Netherlands', fr: 'Pays-Bas' },
  FR: { nl: 'Frankrijk', en: 'France', fr: 'France' },
  DE: { nl: 'Duitsland', en: 'Germany', fr: 'Allemagne' },
  LU: { nl: 'Luxemburg', en: 'Luxembourg', fr: 'Luxembourg' },
  GB: { nl: 'Verenigd Koninkrijk', en: 'United Kingdom', fr: 'Royaume-Uni' },
  ES: { nl: 'Spanje', en: 'Spain', fr: 'Espagne' },
  PL: { nl: 'Polen', en: 'Poland', fr: 'Pologne' },
  RO: { nl: 'Roemenië', en: 'Romania', fr: 'Roumanie' },
  BG: { nl: 'Bulgarije', en: 'Bulgaria', fr: 'Bulgarie' },
  UA: { nl: 'Oekraïne', en: 'Ukraine', fr: 'Ukraine' },
  TR: { nl: 'Turkije', en: 'Turkey', fr: 'Turquie' },
  // ISO 3166 keeps ZZ free for whoever needs a code for "another one".
  ZZ: { nl: 'Een ander land', en: 'Another country', fr: 'Un autre pays' },
} as const

export const plateField = {
  name: 'plate',
  kind: 'plate',
  label: { nl: 'Nummerplaat', en: 'Number plate', fr: "Plaque d'immatriculation" },
  called: { nl: 'de nummerplaat', en: 'the number plate', fr: "la plaque d'immatriculation" },
} as const satisfies Page['fields'][number]

const countryLabel = {
  nl: 'Land van de plaat',
  en: 'Country of the plate',
  fr: 'Pays de la plaque',
} as const

/** Asked of whoever has a foreign plate; where only they come (`without` names who does not), everybody has to say it. */
export const countryField = (without: readonly string[] = []) =>
  ({
    name: 'country',
    kind: 'choice',
    label: countryLabel,
    ...(without.length === 0 && {
      optional: true,
      hint: {
        nl: 'Alleen voor een buitenlandse plaat.',
        en: 'Only for a foreign plate.',
        fr: 'Seulement pour une plaque étrangère.',
      },
    }),
    options: Object.entries(countries)
      .filter(([value]) => !without.includes(value))
      .map(([value, label]) => ({ value, label })),
  }) as const

export const vehiclePage = {
  slug: 'wagen',
  title: { nl: 'Om welke wagen gaat het?', en: 'Which car is it?', fr: 'De quelle voiture s’agit-il ?' },
  intro: {
    nl: 'Van een Belgische wagen halen wij de gegevens zelf op.',
    en: 'We fetch the details of a Belgian car ourselves.',
    fr: 'Pour une voiture belge, nous cherchons les données nous-mêmes.',
  },
  fields: [plateField, countryField()],
} as const satisfies Page

/** Asked only of a car that the register does not know: unknown is asked, never refused. */
export const notInRegister = 'vehicle.known = null'

/** What the owner of a car says himself. */
export const describedFields = (when?: string) =>
  [
    {
      name: 'category',
      kind: 'choice',
      label: { nl: 'Welk voertuig is het?', en: 'Which vehicle is it?', fr: 'De quel véhicule s’agit-il ?' },
      options: [
        { value: 'car', label: { nl: 'Personenwagen', en: 'Passenger car', fr: 'Voiture' } },
        { value: 'van', label: { nl: 'Bestelwagen', en: 'Van', fr: 'Camionnette' } },
        { value: 'truck', label: { nl: 'Vrachtwagen', en: 'Lorry', fr: 'Camion' } },
        { value: 'bus', label: { nl: 'Bus', en: 'Bus', fr: 'Bus' } },
      ],
      ...(when && { when }),
    },
    {
      name: 'fuel',
      kind: 'choice',
      label: { nl: 'Waarop rijdt het?', en: 'What does it run on?', fr: 'Quel est le carburant ?' },
      options: [
        { value: 'petrol', label: { nl: 'Benzine', en: 'Petrol', fr: 'Essence' } },
        { value: 'diesel', label: { nl: 'Diesel', en: 'Diesel', fr: 'Diesel' } },
        { value: 'gas', label: { nl: 'LPG of aardgas', en: 'LPG or natural gas', fr: 'LPG ou gaz naturel' } },
        { value: 'electric', label: { nl: 'Elektriciteit', en: 'Electricity', fr: 'Électricité' } },
        { value: 'other', label: { nl: 'Iets anders', en: 'Something else', fr: 'Autre chose' } },
      ],
      ...(when && { when }),
    },
    {
      name: 'norm',
      kind: 'text',
      label: { nl: 'Euronorm', en: 'Euro norm', fr: 'Norme euro' },
      hint: {
        nl: 'Op het inschrijvingsbewijs bij V.9. Staat ze er niet op? Laat dit dan leeg.',
        en: 'On the registration certificate at V.9. It is not there? Then leave this empty.',
        fr: 'Sur le certificat en V.9. Elle n’y est pas ? Laissez vide.',
      },
      optional: true,
      max: 12,
      ...(when && { when }),
    },
  ] as const

/** Said so that it is true of a car that the register does not know, and also while the register is silent. */
export const describedPage = {
  slug: 'gegevens',
  title: { nl: 'De gegevens van de wagen', en: 'The details of the car', fr: 'Les données de la voiture' },
  intro: {
    nl: 'Het Belgische register gaf ons geen gegevens over deze wagen. Is uw plaat Belgisch? Dan antwoordt het register nu misschien niet. Probeer later opnieuw of bel ons. Anders vult u de gegevens zelf in.',
    en: 'The Belgian register gave us no details of this car. Is your plate Belgian? Then the register may not answer now. Try again later or call us. Otherwise fill in the details yourself.',
    fr: 'Le registre belge ne nous a rien dit de cette voiture. Votre plaque est belge ? Le registre ne répond peut-être pas maintenant. Réessayez plus tard ou appelez-nous. Sinon, remplissez les données vous-même.',
  },
  when: notInRegister,
  fields: describedFields(),
} as const satisfies Page

/** Where the certificate names no norm, the day of first registration stands for one; what runs on electricity has none. */
export const firstRegisteredPage = {
  slug: 'eerste-inschrijving',
  title: {
    nl: 'Wanneer reed de wagen voor het eerst?',
    en: 'When was the car first on the road?',
    fr: 'Quand la voiture a-t-elle roulé pour la première fois ?',
  },
  intro: {
    nl: 'U gaf geen euronorm. Met deze datum leiden wij ze af.',
    en: 'You gave no euro norm. We derive it from this date.',
    fr: 'Vous n’avez pas donné de norme euro. Nous la déduisons de cette date.',
  },
  when: `${notInRegister} and norm = null and fuel != "electric"`,
  fields: [
    {
      name: 'firstRegistered',
      kind: 'date',
      label: { nl: 'Eerste inschrijving', en: 'First registration', fr: 'Première immatriculation' },
      called: {
        nl: 'de eerste inschrijving',
        en: 'the first registration',
        fr: 'la première immatriculation',
      },
      hint: {
        nl: 'Op het inschrijvingsbewijs bij B.',
        en: 'On the registration certificate at B.',
        fr: "Sur le certificat d'immatriculation en B.",
      },
      earliest: '1900-01-01',
      latest: 'today',
    },
  ],
} as const satisfies Page

export const declared = {
  plate: 'plate',
  category: { answer: 'category', by: { car: 'M1', van: 'N1', truck: 'N2', bus: 'M2' } },
  fuel: 'fuel',
  norm: 'norm',
  firstRegistered: 'firstRegistered',
} as const satisfies DeclaredVehicle

/** The Belgian register is asked about Belgian plates alone: of a foreign one it says nothing, or something of another car. */
export const belgianPlate = 'country = null or country = "BE"'

export const vehicleOf = (purpose: string) =>
  ({ name: 'vehicle', source: 'vehicle-register', purpose, plate: 'plate', when: belgianPlate }) as const

/** The page on which anybody looks whether a car may enter. */
export const mayMyCarEnter = {
  path: '/mag-mijn-wagen-binnen',
  text: { nl: 'Mag mijn wagen binnen?', en: 'May my car enter?', fr: 'Ma voiture peut-elle entrer ?' },
} as const

/**
 * The paper is asked of a foreign car alone. Of a Belgian one the register says nothing when it is silent or does not know the plate: whoever applies
 * cannot tell which, and need not show a paper for it. A silent register is asked again once it is handed in; a plate that it does not know a person looks at.
 */
export const foreignPlate = 'country != null and country != "BE"'

/** Whoever may drive in anyway is sold nothing. */
export const notAdmitted = {
  id: 'not-admitted-yet',
  rule: 'not(vehicle.admitted)',
  words: {
    nl: 'Uw wagen mag niet zonder meer in de lage-emissiezone.',
    en: 'Your car may not simply enter the low-emission zone.',
    fr: 'Votre voiture ne peut pas entrer sans plus dans la zone.',
  },
  otherwise: {
    nl: 'Uw wagen mag al binnen. U hebt dit niet nodig en u betaalt niets.',
    en: 'Your car may enter already. You do not need this and you pay nothing.',
    fr: 'Votre voiture peut déjà entrer. Vous n’en avez pas besoin et vous ne payez rien.',
  },
  source: regulation,
} as const satisfies Condition
