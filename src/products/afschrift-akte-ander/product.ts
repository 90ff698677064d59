import type { Product } from '#domain/catalogue/index.ts'
import { copyFromPaper, isKept } from '../act-on-paper.ts'
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
import { alive, begin, certificate, stillTogether } from '../certificates.ts'

/** The copy of an own act is a product of its own: most people want that one, and it asks less. */
export const copyOfOthersAct = {
  ...certificate,
  ...actTexts,
  id: 'afschrift-akte-ander',
  title: {
    nl: 'Akte van iemand anders of openbare akte',
    en: 'Act of somebody else, or public act',
    fr: "Acte d'une autre personne ou acte public",
  },
  summary: {
    nl: 'Een volledige kopie van een akte van familie, of van een openbare akte.',
    en: 'A full copy of an act of your family, or of an old act that is public.',
    fr: "Une copie complète de l'acte d'un membre de la famille, ou d'un ancien acte public.",
  },
  action: { nl: 'Akte aanvragen', en: 'Apply for the act', fr: "Demander l'acte" },
  synonyms: [
    'akte van mijn kind',
    'akte van mijn ouders',
    'akte van iemand anders',
    'openbare akte',
    'oude akte',
    'stamboom',
    'genealogie',
    'overlijdensakte',
    'acte de décès',
    'death certificate',
    'family history',
  ],
  lifeEvents: ['bewijs', 'kind'],
  forWhom: whoMayAsk,
  contains: [
    {
      nl: 'De volledige tekst van de akte, met alle latere wijzigingen.',
      en: 'The full text of the act, with all later changes.',
      fr: "Le texte complet de l'acte, avec toutes les modifications.",
    },
  ],
  bring: bringToActs,
  leadTime: leadTimeOfActs,
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
    handledFirst,
    {
      nl: 'Krijgt u de akte niet? Dan betalen wij u terug.',
      en: 'Do you not get the act? Then we pay you back.',
      fr: "Vous ne recevez pas l'acte ? Nous vous remboursons.",
    },
  ],
  fees: [{ channels: certificate.channels, cents: 500, validFrom: begin, toConfirm: true }],
  feeBackWhenRefused: true,
  facts: [
    { name: 'person', source: 'population-register', purpose: 'attest-bevolking' },
    { name: 'acts', source: 'civil-registry', purpose: 'afschrift-akte-ander', sought, mayBeUnknown: true },
  ],
  mayAskFor: forFamily,
  whose: {
    ...whoseAct,
    own: {
      nl: 'Over iemand buiten mijn gezin',
      en: 'About somebody outside my household',
      fr: 'De quelqu’un hors de mon ménage',
    },
  },
  figures: openFigures,
  conditions: [stillTogether, hasRight, alive, ...isKept],
  refusals: [actFound, rightShown],
  pages: [
    {
      slug: 'akte',
      title: { nl: 'Welke akte hebt u nodig?', en: 'Which act do you need?', fr: 'Quel acte vous faut-il ?' },
      fields: [kindOfAct],
    },
    ...soughtPages('applicant.isSubject'),
    actDelivery,
  ],
  steps: actSteps(copyFromPaper),
  promise: [{ workingDays: 10, validFrom: certificate.validFrom, toConfirm: true }],
  issues: {
    template: 'act-copy',
    kind: { nl: 'Afschrift van een akte', en: 'Copy of a civil-status act', fr: "Copie d'un acte d'état civil" },
  },
  toConfirm: [...certificate.toConfirm, 'leadTime', 'mayAskFor', 'figures', 'conditions.1', 'steps'],
} as const satisfies Product
