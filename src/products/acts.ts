import type { Condition, Page, Product } from '#domain/catalogue/index.ts'
import { begin } from './certificates.ts'
import { deliveryPage } from './pages.ts'

/** What extracts of acts and acts of somebody else have in common. */
const law = 'Oud Burgerlijk Wetboek, artikel 29 (zoals sinds 31 maart 2019)'
const proposal = { validFrom: begin, source: law, toConfirm: true } as const

/** Of whom one may ask an act without typing anything: whom the household of the register proves to be one's family. */
export const forFamily = [
  { ...proposal, who: 'self' },
  { ...proposal, who: 'minor-child' },
  { ...proposal, who: 'partner' },
  { ...proposal, who: 'child' },
  { ...proposal, who: 'parent' },
] as const satisfies Product['mayAskFor']

/** After how many years an act is public, by kind. */
const openAfter = { birth: 100, marriage: 75, death: 50 } as const
const figure = { validFrom: begin, toConfirm: true } as const
export const openFigures = [
  { ...figure, name: 'openBirth', value: openAfter.birth },
  { ...figure, name: 'openMarriage', value: openAfter.marriage },
  { ...figure, name: 'openDeath', value: openAfter.death },
] as const satisfies Product['figures']

const isOpen = [
  '(foundAct.kind = "birth" and foundAct.age >= figures.openBirth)',
  '(foundAct.kind = "marriage" and foundAct.age >= figures.openMarriage)',
  '(foundAct.kind = "death" and foundAct.age >= figures.openDeath)',
].join(' or ')

/** By the year alone it is sure that it is public: who asks is not asked what he is to that person. */
const isSurelyOpen = [
  `(act = "birth" and year + ${openAfter.birth} < thisYear)`,
  `(act = "marriage" and year + ${openAfter.marriage} < thisYear)`,
  `(act = "death" and year + ${openAfter.death} < thisYear)`,
].join(' or ')

/** The registers show the right, the act is public, or who asks says what his right is: that a person looks at. */
export const hasRight = {
  id: 'has-right',
  rule: `${isOpen} or foundAct.relation != "none" or (claim != null and claim != "none")`,
  words: {
    nl: 'De akte gaat over u of uw familie, of u hebt een ander recht. Of de akte is openbaar.',
    en: 'The act is about you or your family, you have another right, or it is public.',
    fr: "L'acte concerne vous ou votre famille, vous avez un autre droit, ou il est public.",
  },
  otherwise: {
    nl: 'Deze akte is nog niet openbaar. U bent geen familie, erfgenaam, vertegenwoordiger of advocaat. Een geboorteakte is openbaar na 100 jaar, een huwelijksakte na 75, een overlijdensakte na 50.',
    en: 'This act is not public yet. You are no family, heir, representative or lawyer. An act of birth is public after 100 years, of marriage after 75, of death after 50.',
    fr: "Cet acte n'est pas encore public. Vous n'êtes pas de la famille, héritier, représentant ou avocat. Un acte de naissance est public après 100 ans, de mariage après 75, de décès après 50.",
  },
  source: law,
} as const satisfies Condition

export const actSteps = [
  { id: 'consult', kind: 'consult' },
  {
    id: 'not-found',
    kind: 'notify',
    when: 'foundAct.hits != null and foundAct.hits = 0',
    message: {
      nl: 'Wij vinden deze akte niet in de databank. Oude akten liggen soms nog op papier bij de gemeente van de gebeurtenis. Vraag ze daar ook. Een medewerker zoekt intussen verder.',
      en: 'We do not find this act in the database. Some old acts are still on paper in the municipality of the event. Ask there too. Meanwhile an employee looks further.',
      fr: "Nous ne trouvons pas cet acte dans la banque de données. Certains anciens actes sont encore sur papier à la commune de l'événement. Demandez-le aussi là. Un collaborateur cherche encore.",
    },
  },
  {
    id: 'which-one',
    kind: 'ask',
    when: 'foundAct.hits != null and foundAct.hits > 1',
    question: {
      nl: 'Wij vinden meer dan één akte. Welk aktenummer hebt u nodig? Of op welke dag was het (bijvoorbeeld 1910-02-03)?',
      en: 'We find more than one act. Which number do you need? Or on which day was it (for instance 1910-02-03)?',
      fr: "Nous trouvons plus d'un acte. Quel numéro vous faut-il ? Ou quel jour était-ce (par exemple 1910-02-03) ?",
    },
  },
  { id: 'check', kind: 'check' },
  {
    id: 'look-at-right',
    kind: 'review',
    title: {
      nl: 'Kijk of de klant recht heeft op de akte',
      en: 'See whether the customer has a right to the act',
      fr: "Voyez si le client a droit à l'acte",
    },
    when: `claim != null and claim != "none" and not(${isOpen}) and foundAct.relation = "none"`,
  },
  { id: 'issue', kind: 'issue' },
] as const satisfies Product['steps']

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

export const bringToActs = [
  {
    nl: 'Itsme, of uw identiteitskaart met pincode.',
    en: 'Itsme, or your identity card with its PIN.',
    fr: "Itsme, ou votre carte d'identité et son code PIN.",
  },
  {
    nl: 'Erfgenaam, vertegenwoordiger, advocaat of notaris? Een foto of scan van uw bewijs.',
    en: 'Heir, representative, lawyer or notary? A photo or scan of your proof.',
    fr: 'Héritier, représentant, avocat ou notaire ? Une photo ou un scan de votre preuve.',
  },
] as const

/** With what the registers do not show, a person looks first. */
export const handledFirst = {
  nl: 'Kennen wij de akte of uw recht niet? Dan kijkt een medewerker. U krijgt bericht.',
  en: 'Do we not know the act or your right? Then an employee looks. You hear from us.',
  fr: "Nous ne connaissons pas l'acte ou votre droit ? Un collaborateur regarde. Vous recevez un message.",
} as const

export const leadTimeOfActs = {
  nl: 'Meteen, als de databank de akte en uw recht kent. Anders enkele werkdagen.',
  en: 'At once, when the database knows the act and your right. Otherwise a few working days.',
  fr: "Tout de suite, si la banque de données connaît l'acte et votre droit. Sinon quelques jours ouvrables.",
} as const

export const whoMayAsk = [
  {
    nl: 'De akte gaat over u, uw partner of ex, uw kind, kleinkind, ouder of grootouder.',
    en: 'The act is about you, your partner or ex, your child, grandchild, parent or grandparent.',
    fr: "L'acte concerne vous, votre partenaire ou ex, votre enfant, petit-enfant, parent ou grand-parent.",
  },
  {
    nl: 'U bent erfgenaam, wettelijk vertegenwoordiger, of advocaat of notaris met een opdracht.',
    en: 'You are an heir, a legal representative, or a lawyer or notary with an instruction.',
    fr: 'Vous êtes héritier, représentant légal, ou avocat ou notaire avec un mandat.',
  },
  {
    nl: 'Openbare akten zijn er voor iedereen. Een geboorte na 100 jaar, een huwelijk na 75, een overlijden na 50.',
    en: 'Public acts are for anybody: a birth after 100 years, a marriage after 75, a death after 50.',
    fr: 'Les actes publics sont pour tous : une naissance après 100 ans, un mariage après 75, un décès après 50.',
  },
] as const

/** One asks the act of whoever is chosen first, or of somebody whom one describes. */
export const whoseAct = {
  question: { nl: 'Over wie gaat de akte?', en: 'Who is the act about?', fr: "De qui parle l'acte ?" },
  absent: {
    nl: 'Staat er iemand niet bij? Kies de eerste mogelijkheid. Daarna zegt u wie het is.',
    en: 'Is somebody missing? Choose the first option. Then you say who it is.',
    fr: "Quelqu'un manque ? Choisissez la première option. Ensuite vous dites qui c'est.",
  },
} as const
