import type { Condition, Product } from '#domain/catalogue/index.ts'
import { isKept, ownCopyFromPaper } from '../act-on-paper.ts'
import { actDelivery } from '../act-questions.ts'
import { actFound, actTexts, ownActSteps } from '../acts.ts'
import { alive, begin, certificate } from '../certificates.ts'

const [keptHere, exists] = isKept
/** Who asks his own act typed no name or year that could be wrong: mostly it was drawn up abroad. */
const ownExists = {
  ...exists,
  otherwise: {
    nl: 'Wij vinden uw akte niet, ook niet op papier. Is ze in het buitenland opgemaakt? Vraag ze dan daar aan.',
    en: 'We do not find your act, not on paper either. Was it drawn up abroad? Then apply for it there.',
    fr: "Nous ne trouvons pas votre acte, ni sur papier. A-t-il été dressé à l'étranger ? Demandez-le là-bas.",
  },
} as const satisfies Condition

/** Acts of one's own. For those of somebody else there is a product beside it. */
export const copyOfAct = {
  ...certificate,
  ...actTexts,
  id: 'afschrift-akte',
  title: { nl: 'Afschrift van een akte', en: 'Copy of a civil-status act', fr: "Copie d'un acte d'état civil" },
  summary: {
    nl: 'Een volledige kopie van uw geboorteakte, huwelijksakte of andere akte.',
    en: 'A full copy of your act of birth, marriage or another act.',
    fr: 'Une copie complète de votre acte de naissance, de mariage ou autre.',
  },
  action: { nl: 'Afschrift aanvragen', en: 'Apply for the copy', fr: 'Demander la copie' },
  synonyms: [
    'geboorteakte',
    'huwelijksakte',
    'trouwakte',
    'echtscheidingsakte',
    'akte van geboorte',
    'akte van de burgerlijke stand',
    'uittreksel geboorteakte',
    'kopie van mijn geboorteakte',
    'geboortebewijs',
    'acte de naissance',
    'acte de mariage',
    'extrait de naissance',
    'birth certificate',
    'marriage certificate',
    'divorce certificate',
    'nüfus',
  ],
  lifeEvents: ['bewijs', 'kind'],
  forWhom: [
    {
      nl: 'De akte gaat over uzelf.',
      en: 'The act is about yourself.',
      fr: "L'acte vous concerne vous-même.",
    },
    {
      nl: 'Gaat de akte over iemand anders? Kies dan: akte van iemand anders.',
      en: 'Is the act about somebody else? Then choose: act of somebody else.',
      fr: "L'acte concerne une autre personne ? Choisissez : acte d'une autre personne.",
    },
  ],
  contains: [
    {
      nl: 'De volledige tekst van de akte, met alle latere wijzigingen.',
      en: 'The full text of the act, with all later changes.',
      fr: "Le texte complet de l'acte, avec toutes les modifications.",
    },
  ],
  leadTime: {
    nl: 'Meteen, als de akte in de databank staat. Anders enkele werkdagen.',
    en: 'At once, when the act is in the database. Otherwise a few working days.',
    fr: "Tout de suite, si l'acte est dans la banque de données. Sinon quelques jours ouvrables.",
  },
  whatNext: [
    {
      nl: 'U kijkt uw aanvraag na, u ondertekent en u betaalt.',
      en: 'You check your application, you sign and you pay.',
      fr: 'Vous vérifiez votre demande, vous signez et vous payez.',
    },
    {
      nl: 'U krijgt het afschrift met het zegel van de stad.',
      en: 'You get the copy with the seal of the city.',
      fr: 'Vous recevez la copie avec le cachet de la ville.',
    },
    {
      nl: 'Staat de akte niet in de databank? Dan zoekt een medewerker ze op papier. U krijgt bericht.',
      en: 'Is the act not in the database? Then an employee looks for it on paper. You hear from us.',
      fr: "L'acte n'est pas dans la banque de données ? Un collaborateur le cherche sur papier. Vous recevez un message.",
    },
    {
      nl: 'Vinden wij de akte niet? Dan betalen wij u terug.',
      en: 'Do we not find the act? Then we pay you back.',
      fr: "Nous ne trouvons pas l'acte ? Nous vous remboursons.",
    },
  ],
  fees: [{ channels: certificate.channels, cents: 500, validFrom: begin, toConfirm: true }],
  feeBackWhenRefused: true,
  facts: [
    { name: 'person', source: 'population-register', purpose: 'attest-bevolking' },
    {
      name: 'acts',
      source: 'civil-registry',
      purpose: 'afschrift-akte',
      sought: { kind: 'act' },
      mayBeUnknown: true,
    },
  ],
  conditions: [
    {
      id: 'for-oneself',
      rule: 'applicant.isSubject',
      words: { nl: 'De akte gaat over uzelf.', en: 'The act is about yourself.', fr: "L'acte vous concerne." },
      otherwise: {
        nl: 'De akte gaat over iemand anders. Vraag ze aan bij: akte van iemand anders.',
        en: 'The act is about somebody else. Apply under: act of somebody else.',
        fr: "L'acte concerne une autre personne. Faites la demande sous : acte d'une autre personne.",
      },
    },
    alive,
    keptHere,
    ownExists,
  ],
  refusals: [actFound],
  pages: [
    {
      slug: 'akte',
      title: { nl: 'Welke akte hebt u nodig?', en: 'Which act do you need?', fr: 'Quel acte vous faut-il ?' },
      intro: {
        nl: 'Wij zoeken ze op in de databank van de burgerlijke stand.',
        en: 'We look it up in the database of civil status.',
        fr: "Nous le cherchons dans la banque de données de l'état civil.",
      },
      fields: [
        {
          name: 'act',
          kind: 'choice',
          label: { nl: 'Kies uw akte', en: 'Choose your act', fr: 'Choisissez votre acte' },
          options: [
            { value: 'birth', label: { nl: 'Geboorteakte', en: 'Act of birth', fr: 'Acte de naissance' } },
            { value: 'marriage', label: { nl: 'Huwelijksakte', en: 'Act of marriage', fr: 'Acte de mariage' } },
            { value: 'divorce', label: { nl: 'Akte van echtscheiding', en: 'Act of divorce', fr: 'Acte de divorce' } },
          ],
        },
      ],
    },
    {
      slug: 'kopie',
      title: {
        nl: 'Hebt u al een kopie van de akte?',
        en: 'Do you already have a copy of the act?',
        fr: "Avez-vous déjà une copie de l'acte ?",
      },
      intro: {
        nl: 'Is de akte oud of van een andere gemeente? Met uw kopie vinden wij ze sneller. U mag dit overslaan.',
        en: 'Is the act old or from another municipality? With your copy we find it sooner. You may skip this.',
        fr: "L'acte est ancien ou d'une autre commune ? Avec votre copie, nous le trouvons plus vite. Vous pouvez passer.",
      },
      when: 'act = "marriage" or act = "divorce"',
      fields: [
        {
          name: 'copy',
          kind: 'file',
          label: { nl: 'Kopie van de akte', en: 'Copy of the act', fr: "Copie de l'acte" },
          called: { nl: 'de kopie van de akte', en: 'the copy of the act', fr: "la copie de l'acte" },
          optional: true,
          accept: ['pdf', 'jpeg', 'png', 'heic'],
          max: 10_000_000,
        },
        {
          name: 'remembered',
          kind: 'text',
          label: {
            nl: 'Wat weet u nog over de akte?',
            en: 'What do you remember of the act?',
            fr: "Que savez-vous encore de l'acte ?",
          },
          hint: {
            nl: 'Bijvoorbeeld de gemeente en het jaar.',
            en: 'For instance the municipality and the year.',
            fr: "Par exemple la commune et l'année.",
          },
          optional: true,
          max: 200,
        },
      ],
    },
    actDelivery,
  ],
  steps: ownActSteps(ownCopyFromPaper),
  promise: [{ workingDays: 10, validFrom: certificate.validFrom, toConfirm: true }],
  issues: {
    template: 'act-copy',
    kind: { nl: 'Afschrift van een akte', en: 'Copy of a civil-status act', fr: "Copie d'un acte d'état civil" },
  },
  toConfirm: [...certificate.toConfirm, 'leadTime', 'steps', 'pages.0', 'pages.1'],
} as const satisfies Product
