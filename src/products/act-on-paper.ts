import type { Condition, Page, Step } from '#domain/catalogue/index.ts'

/** What an employee does with an act that the registry does not hold: he looks in the registers on paper. */
const isFound = 'result = "found"'
const name = (field: string, nl: string, more: Partial<Page['fields'][number]> = {}) =>
  ({ name: field, kind: 'text', max: 100, label: { nl }, when: isFound, ...more }) as const
const day = (field: string, nl: string) =>
  ({ ...name(field, nl), kind: 'date', max: undefined, latest: 'today' }) as const

const sheet = (field: string, nl: string, optional: boolean) =>
  ({
    name: field,
    kind: 'file',
    label: { nl },
    when: 'how = "scan"',
    optional,
    accept: ['jpeg', 'png', 'heic'],
    max: 10_000_000,
  }) as const

const inMarriage = { nl: 'Bij een huwelijk of een echtscheiding.' }
const whatActSays = [
  name('number', 'Aktenummer', { max: 10, pattern: '[0-9]{1,6}', example: '311' }),
  name('municipality', 'Opgemaakt in', { max: 60 }),
  day('eventDate', 'Dag van het feit'),
  day('drawnUp', 'Opgemaakt op'),
  name('given', 'Voornamen van wie in de akte staat'),
  name('family', 'Familienaam van wie in de akte staat'),
  name('spouseGiven', 'Voornamen van de andere echtgenoot', { optional: true, hint: inMarriage }),
  name('spouseFamily', 'Familienaam van de andere echtgenoot', { optional: true, hint: inMarriage }),
] as const
const keeper = {
  name: 'keeper',
  kind: 'text',
  max: 60,
  when: 'result = "elsewhere"',
  label: { nl: 'Welke gemeente bewaart de akte?' },
  called: {
    nl: 'de gemeente die de akte bewaart',
    en: 'the municipality that keeps the act',
    fr: "la commune qui garde l'acte",
  },
} as const
const result = {
  name: 'result',
  kind: 'choice',
  label: { nl: 'Vindt u de akte op papier?' },
  called: { nl: 'op papier gevonden', en: 'found on paper', fr: 'trouvé sur papier' },
  options: [
    { value: 'found', label: { nl: 'Ja', en: 'Yes', fr: 'Oui' } },
    {
      value: 'elsewhere',
      label: {
        nl: 'Nee, een andere gemeente bewaart ze',
        en: 'No, another municipality keeps it',
        fr: 'Non, une autre commune le garde',
      },
    },
    { value: 'nowhere', label: { nl: 'Nee, nergens gevonden', en: 'No, it is nowhere', fr: 'Non, nulle part' } },
  ],
} as const
const how = {
  name: 'how',
  kind: 'choice',
  when: isFound,
  label: { nl: 'Hoe komt de akte op het afschrift?' },
  options: [
    { value: 'scan', label: { nl: 'Als scan of foto' } },
    { value: 'text', label: { nl: 'Als overgeschreven tekst' } },
  ],
} as const

/** FEEL: the registry was asked and holds none. */
export const notInRegistry = 'foundAct.hits != null and foundAct.hits = 0'

const step = {
  id: 'find-on-paper',
  kind: 'look-up',
  fourEyes: true,
  title: { nl: 'Zoek de akte op papier', en: 'Find the act on paper', fr: "Cherchez l'acte sur papier" },
  // Nobody looks for what who asks has no right to.
  when: `${notInRegistry} and (claim = null or claim != "none")`,
} as const
const register = { nl: 'de registers van de burgerlijke stand op papier' } as const
const person = { given: 'given', family: 'family' } as const
const spouse = { given: 'spouseGiven', family: 'spouseFamily' } as const
const facts = { number: 'number', municipality: 'municipality', eventDate: 'eventDate', drawnUp: 'drawnUp' } as const

/** For a copy: the sheets as pictures, or the whole text. */
export const copyFromPaper = {
  ...step,
  lookUp: {
    register,
    purpose: 'afschrift-akte-ander',
    fields: [
      result,
      keeper,
      ...whatActSays,
      how,
      sheet('scan', 'Blad 1 van de akte', false),
      sheet('secondScan', 'Blad 2, als dat er is', true),
      {
        name: 'actText',
        kind: 'long-text',
        max: 8_000,
        when: 'how = "text"',
        label: { nl: 'De volledige tekst van de akte' },
        hint: { nl: 'Neem ook over wat in de kant staat. Laat een lege regel tussen alinea’s.' },
      },
    ],
    act: { ...facts, person, spouse, text: 'actText', scans: ['scan', 'secondScan'] },
  },
} as const satisfies Step

/** As {@link copyFromPaper}, of one's own act: nobody is asked what his right is. */
export const ownCopyFromPaper = {
  ...copyFromPaper,
  when: notInRegistry,
  lookUp: { ...copyFromPaper.lookUp, purpose: 'afschrift-akte' },
} as const satisfies Step

/** For an extract: what the act says today. */
export const extractFromPaper = {
  ...step,
  lookUp: {
    register,
    purpose: 'uittreksel-akte',
    fields: [
      result,
      keeper,
      ...whatActSays,
      name('firstParent', 'Naam van de ene ouder', { optional: true }),
      name('secondParent', 'Naam van de andere ouder', { optional: true }),
    ],
    act: { ...facts, person, spouse, parents: ['firstParent', 'secondParent'] },
  },
} as const satisfies Step

/** The act is in the registry, or an employee has it before him. The other two ends are said in words, with the money back. */
export const isKept = [
  {
    id: 'kept-here',
    rule: 'foundAct.hits > 0 or not(lookedUp.result = "elsewhere" and lookedUp.keeper != null)',
    words: {
      nl: 'Wij kunnen bij de akte, in de databank of op papier.',
      en: 'We can get at the act, in the database or on paper.',
      fr: "Nous avons accès à l'acte, dans la banque de données ou sur papier.",
    },
    otherwise: {
      nl: 'Deze akte staat niet in de databank. Ze ligt op papier bij deze gemeente: {lookedUp.keeper}. Vraag de akte daar aan.',
      en: 'This act is not in the database. It is on paper in this municipality: {lookedUp.keeper}. Apply for it there.',
      fr: "Cet acte n'est pas dans la banque de données. Il est sur papier dans cette commune : {lookedUp.keeper}. Demandez-le là.",
    },
  },
  {
    id: 'exists',
    rule: 'foundAct.hits > 0 or lookedUp.result != "nowhere"',
    words: {
      nl: 'De akte bestaat, voor zover wij weten.',
      en: 'The act exists, as far as we know.',
      fr: "L'acte existe, à notre connaissance.",
    },
    otherwise: {
      nl: 'Wij vinden deze akte niet, ook niet op papier. Kijk na of naam, jaar en gemeente juist zijn. Vraag de akte daarna opnieuw aan.',
      en: 'We do not find this act, not on paper either. See whether name, year and municipality are right. Then apply again.',
      fr: "Nous ne trouvons pas cet acte, ni sur papier. Vérifiez le nom, l'année et la commune. Puis refaites la demande.",
    },
  },
] as const satisfies readonly Condition[]
