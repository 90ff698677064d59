import type { Product } from '#domain/catalogue/index.ts'
import { extractFromPaper, isKept } from '../act-on-paper.ts'
import { actDelivery, kindOfAct, sought, soughtPages } from '../act-questions.ts'
import {
  actFound,
  actSteps,
  actTexts,
  bringToActs,
  forFamily,
  handledFirst,
  hasRight,
  leadTimeOfActs,
  openFigures,
  rightShown,
  whoMayAsk,
  whoseAct,
} from '../acts.ts'
import { alive, certificate, stillTogether } from '../certificates.ts'

export const actExtract = {
  ...certificate,
  ...actTexts,
  id: 'uittreksel-akte',
  title: { nl: 'Uittreksel van een akte', en: 'Extract of a civil-status act', fr: "Extrait d'un acte d'état civil" },
  summary: {
    nl: 'Wat een akte vandaag zegt, zonder de volledige tekst. Met of zonder afstamming, of meertalig.',
    en: 'What an act says today, without the full text. With or without descent, or multilingual.',
    fr: "Ce que dit un acte aujourd'hui, sans le texte complet. Avec ou sans filiation, ou multilingue.",
  },
  action: { nl: 'Uittreksel aanvragen', en: 'Apply for the extract', fr: "Demander l'extrait" },
  synonyms: [
    'uittreksel akte',
    'uittreksel overlijdensakte',
    'uittreksel met afstamming',
    'uittreksel zonder afstamming',
    'meertalig uittreksel',
    'internationaal uittreksel',
    'internationale geboorteakte',
    'extrait plurilingue',
    "extrait d'acte",
    'multilingual extract',
    'extract of an act',
  ],
  lifeEvents: ['bewijs', 'kind'],
  forWhom: whoMayAsk,
  contains: [
    {
      nl: 'De namen en dagen in de akte, met alle latere wijzigingen erin.',
      en: 'The names and days in the act, with all later changes worked in.',
      fr: "Les noms et les jours de l'acte, avec toutes les modifications.",
    },
    {
      nl: 'Met afstamming staan ook de ouders erop.',
      en: 'With descent the parents are on it too.',
      fr: 'Avec filiation, les parents y figurent aussi.',
    },
    {
      nl: 'Meertalig: de woorden staan er ook in het Frans, Engels en Duits.',
      en: 'Multilingual: the words are there in French, English and German too.',
      fr: 'Multilingue : les mots y sont aussi en français, anglais et allemand.',
    },
  ],
  bring: bringToActs,
  leadTime: leadTimeOfActs,
  whatNext: [
    {
      nl: 'U kijkt uw aanvraag na en u ondertekent.',
      en: 'You check your application and you sign.',
      fr: 'Vous vérifiez votre demande et vous signez.',
    },
    {
      nl: 'U krijgt het uittreksel, met het zegel van de stad.',
      en: 'You get the extract, with the seal of the city.',
      fr: "Vous recevez l'extrait, avec le cachet de la ville.",
    },
    handledFirst,
    {
      nl: 'Wie het uittreksel krijgt, kan online nakijken of het echt is.',
      en: 'Whoever receives the extract can check online that it is genuine.',
      fr: "Celui qui reçoit l'extrait peut vérifier en ligne qu'il est authentique.",
    },
  ],
  facts: [
    { name: 'person', source: 'population-register', purpose: 'attest-bevolking' },
    { name: 'acts', source: 'civil-registry', purpose: 'uittreksel-akte', sought, mayBeUnknown: true },
  ],
  mayAskFor: forFamily,
  whose: {
    ...whoseAct,
    own: {
      nl: 'Over mij, of over iemand buiten mijn gezin',
      en: 'About me, or about somebody outside my household',
      fr: 'De moi, ou de quelqu’un hors de mon ménage',
    },
  },
  figures: openFigures,
  conditions: [stillTogether, hasRight, alive, ...isKept],
  refusals: [actFound, rightShown],
  pages: [
    {
      slug: 'akte',
      title: {
        nl: 'Welk uittreksel hebt u nodig?',
        en: 'Which extract do you need?',
        fr: 'Quel extrait vous faut-il ?',
      },
      fields: [
        kindOfAct,
        {
          name: 'extract',
          kind: 'choice',
          label: { nl: 'Kies het uittreksel', en: 'Choose the extract', fr: "Choisissez l'extrait" },
          options: [
            {
              value: 'plain',
              label: { nl: 'Zonder afstamming', en: 'Without descent', fr: 'Sans filiation' },
              hint: { nl: 'Zonder de ouders', en: 'Without the parents', fr: 'Sans les parents' },
            },
            {
              value: 'descent',
              label: { nl: 'Met afstamming', en: 'With descent', fr: 'Avec filiation' },
              hint: { nl: 'Met de ouders', en: 'With the parents', fr: 'Avec les parents' },
            },
            {
              value: 'multilingual',
              label: { nl: 'Meertalig', en: 'Multilingual', fr: 'Multilingue' },
              hint: { nl: 'Voor het buitenland', en: 'For abroad', fr: "Pour l'étranger" },
            },
          ],
        },
      ],
    },
    {
      slug: 'over-wie',
      title: { nl: 'Is het uw eigen akte?', en: 'Is it your own act?', fr: 'Est-ce votre propre acte ?' },
      when: 'applicant.isSubject',
      fields: [
        {
          name: 'about',
          kind: 'choice',
          label: { nl: 'De akte gaat over', en: 'The act is about', fr: "L'acte concerne" },
          options: [
            { value: 'self', label: { nl: 'Mijzelf', en: 'Myself', fr: 'Moi-même' } },
            { value: 'other', label: { nl: 'Iemand anders', en: 'Somebody else', fr: "Quelqu'un d'autre" } },
          ],
        },
      ],
    },
    ...soughtPages('applicant.isSubject and about = "other"'),
    actDelivery,
  ],
  steps: actSteps(extractFromPaper),
  promise: [{ workingDays: 10, validFrom: certificate.validFrom, toConfirm: true }],
  issues: {
    template: 'act-extract',
    kind: { nl: 'Uittreksel van een akte', en: 'Extract of a civil-status act', fr: "Extrait d'un acte d'état civil" },
  },
  toConfirm: [...certificate.toConfirm, 'leadTime', 'mayAskFor', 'figures', 'conditions.1', 'steps', 'issues'],
} as const satisfies Product
