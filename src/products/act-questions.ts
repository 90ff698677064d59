import type { Page, Product } from '#domain/catalogue/index.ts'
import { isSurelyOpen } from './acts.ts'
import { deliveryPage } from './pages.ts'

/** What is asked of who wants an act: of which kind, of whom, and how he wants to get it. */
export const kindOfAct = {
  name: 'act',
  kind: 'choice',
  label: { nl: 'Kies de akte', en: 'Choose the act', fr: "Choisissez l'acte" },
  options: [
    { value: 'birth', label: { nl: 'Geboorteakte', en: 'Act of birth', fr: 'Acte de naissance' } },
    { value: 'marriage', label: { nl: 'Huwelijksakte', en: 'Act of marriage', fr: 'Acte de mariage' } },
    { value: 'divorce', label: { nl: 'Akte van echtscheiding', en: 'Act of divorce', fr: 'Acte de divorce' } },
    { value: 'death', label: { nl: 'Overlijdensakte', en: 'Act of death', fr: 'Acte de décès' } },
  ],
} as const satisfies Page['fields'][number]

/** The questions that say which act of somebody else it is. */
export const sought = {
  kind: 'act',
  family: 'family',
  given: 'given',
  year: 'year',
  day: 'day',
  municipality: 'municipality',
  number: 'number',
  kin: { question: 'claim', answer: 'family' },
} as const

/** What one knows of an act of somebody else, and why one may have it. `other`: FEEL that says that it is of somebody else. */
export const soughtPages = (other: string) =>
  [
    {
      slug: 'wie',
      title: {
        nl: 'Hoe heet die persoon?',
        en: 'What is that person called?',
        fr: 'Comment s’appelle cette personne ?',
      },
      when: other,
      fields: [
        {
          name: 'family',
          kind: 'text',
          max: 100,
          label: { nl: 'Familienaam', en: 'Surname', fr: 'Nom de famille' },
          called: { nl: 'de familienaam', en: 'the surname', fr: 'le nom de famille' },
        },
        {
          name: 'given',
          kind: 'text',
          max: 100,
          label: { nl: 'Voornaam', en: 'First name', fr: 'Prénom' },
          called: { nl: 'de voornaam', en: 'the first name', fr: 'le prénom' },
        },
      ],
    },
    {
      slug: 'wanneer',
      title: { nl: 'Wanneer en waar was het?', en: 'When and where was it?', fr: 'Quand et où était-ce ?' },
      intro: {
        nl: 'De geboorte, het huwelijk, de scheiding of het overlijden. Alleen het jaar moet u weten.',
        en: 'The birth, marriage, divorce or death. You only have to know the year.',
        fr: "La naissance, le mariage, le divorce ou le décès. Seule l'année est nécessaire.",
      },
      when: other,
      fields: [
        {
          name: 'year',
          kind: 'number',
          min: 1796,
          max: 2100,
          label: { nl: 'Jaar', en: 'Year', fr: 'Année' },
          called: { nl: 'het jaar', en: 'the year', fr: "l'année" },
        },
        {
          name: 'day',
          kind: 'date',
          optional: true,
          latest: 'today',
          label: { nl: 'De dag, als u die weet', en: 'The day, if you know it', fr: 'Le jour, si vous le connaissez' },
          called: { nl: 'de dag', en: 'the day', fr: 'le jour' },
        },
        {
          name: 'municipality',
          kind: 'text',
          optional: true,
          max: 60,
          label: {
            nl: 'De gemeente, als u die weet',
            en: 'The municipality, if you know it',
            fr: 'La commune, si vous la connaissez',
          },
          called: { nl: 'de gemeente', en: 'the municipality', fr: 'la commune' },
        },
        {
          name: 'number',
          kind: 'text',
          optional: true,
          max: 10,
          pattern: '[0-9]{1,6}',
          example: '311',
          label: {
            nl: 'Het aktenummer, als u dat weet',
            en: 'The number of the act, if you know it',
            fr: "Le numéro de l'acte, si vous le connaissez",
          },
          called: { nl: 'het aktenummer', en: 'the number of the act', fr: "le numéro de l'acte" },
        },
      ],
    },
    {
      slug: 'band',
      title: {
        nl: 'Wat is uw band met deze persoon?',
        en: 'What are you to this person?',
        fr: 'Quel est votre lien avec cette personne ?',
      },
      intro: {
        nl: 'Deze akte is misschien nog niet openbaar. Bent u familie? Dat kijken wij zelf na.',
        en: 'This act may not be public yet. Are you family? We look that up ourselves.',
        fr: "Cet acte n'est peut-être pas encore public. Êtes-vous de la famille ? Nous le vérifions nous-mêmes.",
      },
      when: `${other} and not(${isSurelyOpen})`,
      fields: [
        {
          name: 'claim',
          kind: 'choice',
          label: { nl: 'Ik ben', en: 'I am', fr: 'Je suis' },
          options: [
            {
              value: 'family',
              label: {
                nl: 'Echtgenoot, ex, partner, (groot)ouder of (klein)kind',
                en: 'Spouse, ex, partner, (grand)parent or (grand)child',
                fr: 'Conjoint, ex, partenaire, (grand-)parent ou (petit-)enfant',
              },
            },
            { value: 'heir', label: { nl: 'Erfgenaam', en: 'Heir', fr: 'Héritier' } },
            {
              value: 'representative',
              label: { nl: 'Wettelijk vertegenwoordiger', en: 'Legal representative', fr: 'Représentant légal' },
            },
            {
              value: 'lawyer',
              label: {
                nl: 'Advocaat of notaris, met opdracht',
                en: 'Lawyer or notary, instructed',
                fr: 'Avocat ou notaire, mandaté',
              },
            },
            { value: 'none', label: { nl: 'Geen van deze', en: 'None of these', fr: 'Rien de cela' } },
          ],
        },
      ],
    },
    {
      slug: 'bewijs',
      title: { nl: 'Toon uw recht', en: 'Show your right', fr: 'Montrez votre droit' },
      intro: {
        nl: 'Een medewerker kijkt uw bewijs na.',
        en: 'An employee checks your proof.',
        fr: 'Un collaborateur vérifie votre preuve.',
      },
      when: 'claim in ["heir", "representative", "lawyer"]',
      fields: [
        {
          name: 'proof',
          kind: 'file',
          label: { nl: 'Uw bewijs', en: 'Your proof', fr: 'Votre preuve' },
          called: { nl: 'uw bewijs', en: 'your proof', fr: 'votre preuve' },
          hint: {
            nl: 'Bijvoorbeeld een akte van erfopvolging, een vonnis of uw opdracht.',
            en: 'For instance a certificate of succession, a judgment or your instruction.',
            fr: 'Par exemple un acte d’hérédité, un jugement ou votre mandat.',
          },
          accept: ['pdf', 'jpeg', 'png', 'heic'],
          max: 10_000_000,
        },
      ],
    },
  ] as const satisfies Product['pages']

export const actDelivery = {
  ...deliveryPage,
  title: {
    nl: 'Hoe wilt u de akte krijgen?',
    en: 'How do you want to get the act?',
    fr: "Comment voulez-vous recevoir l'acte ?",
  },
  intro: {
    nl: 'U vindt het document in Mijn loket.',
    en: 'You find the document in Mijn loket.',
    fr: 'Vous trouvez le document dans Mijn loket.',
  },
} as const satisfies Page
