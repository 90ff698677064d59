import type { Condition, Product, RefusalGround, Step } from '#domain/catalogue/index.ts'
import { notInRegistry } from './act-on-paper.ts'
import { begin } from './certificates.ts'

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
const figure = { unit: 'years', validFrom: begin, toConfirm: true } as const
export const openFigures = [
  {
    ...figure,
    name: 'openBirth',
    value: openAfter.birth,
    words: { nl: 'geboorteakte openbaar na', en: 'act of birth public after', fr: 'acte de naissance public après' },
  },
  {
    ...figure,
    name: 'openMarriage',
    value: openAfter.marriage,
    words: { nl: 'huwelijksakte openbaar na', en: 'act of marriage public after', fr: 'acte de mariage public après' },
  },
  {
    ...figure,
    name: 'openDeath',
    value: openAfter.death,
    words: { nl: 'overlijdensakte openbaar na', en: 'act of death public after', fr: 'acte de décès public après' },
  },
] as const satisfies Product['figures']

const isOpen = [
  '(foundAct.kind = "birth" and foundAct.age >= figures.openBirth)',
  '(foundAct.kind = "marriage" and foundAct.age >= figures.openMarriage)',
  '(foundAct.kind = "death" and foundAct.age >= figures.openDeath)',
].join(' or ')

/** By the year alone it is sure that it is public: who asks is not asked what he is to that person. */
export const isSurelyOpen = [
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
    nl: `Deze akte is nog niet openbaar. U bent geen familie, erfgenaam, vertegenwoordiger of advocaat. Een geboorteakte is openbaar na ${openAfter.birth} jaar, een huwelijksakte na ${openAfter.marriage}, een overlijdensakte na ${openAfter.death}.`,
    en: `This act is not public yet. You are no family, heir, representative or lawyer. An act of birth is public after ${openAfter.birth} years, of marriage after ${openAfter.marriage}, of death after ${openAfter.death}.`,
    fr: `Cet acte n'est pas encore public. Vous n'êtes pas de la famille, héritier, représentant ou avocat. Un acte de naissance est public après ${openAfter.birth} ans, de mariage après ${openAfter.marriage}, de décès après ${openAfter.death}.`,
  },
  source: law,
} as const satisfies Condition

const found = { source: law, toConfirm: true } as const

/** It stands in no register that we can reach. */
export const actFound: RefusalGround = {
  ...found,
  id: 'act-found',
  words: {
    nl: 'De akte staat in de registers van de burgerlijke stand.',
    en: 'The act is in the registers of civil status.',
    fr: "L'acte figure dans les registres de l'état civil.",
  },
  otherwise: {
    nl: 'Wij vonden deze akte niet. Vraag ze aan de gemeente waar het gebeurde, of aan het Rijksarchief.',
    en: 'We did not find this act. Ask the municipality where it happened, or the State Archives.',
    fr: "Nous n'avons pas trouvé cet acte. Demandez-le à la commune de l'événement, ou aux Archives de l'État.",
  },
}

/** Whoever is no family according to the registers shows his right on paper. */
export const rightShown: RefusalGround = {
  ...found,
  id: 'right-shown',
  words: {
    nl: 'Uw bewijs toont dat u recht hebt op de akte.',
    en: 'Your proof shows that you have a right to the act.',
    fr: "Votre preuve montre que vous avez droit à l'acte.",
  },
  otherwise: {
    nl: 'Uw bewijs toont niet dat u recht hebt op deze akte. Hebt u een ander bewijs? Vraag ze opnieuw aan.',
    en: 'Your proof does not show that you have a right to this act. Do you have other proof? Apply again.',
    fr: 'Votre preuve ne montre pas que vous avez droit à cet acte. Vous avez une autre preuve ? Refaites la demande.',
  },
}

const consult = { id: 'consult', kind: 'consult' } as const satisfies Step
const check = { id: 'check', kind: 'check' } as const satisfies Step
const issue = { id: 'issue', kind: 'issue' } as const satisfies Step
const notFound = {
  id: 'not-found',
  kind: 'notify',
  when: notInRegistry,
  message: {
    nl: 'Wij vinden deze akte niet in de databank. Oude akten liggen soms nog op papier bij de gemeente van de gebeurtenis. Vraag ze daar ook. Een medewerker zoekt intussen verder.',
    en: 'We do not find this act in the database. Some old acts are still on paper in the municipality of the event. Ask there too. Meanwhile an employee looks further.',
    fr: "Nous ne trouvons pas cet acte dans la banque de données. Certains anciens actes sont encore sur papier à la commune de l'événement. Demandez-le aussi là. Un collaborateur cherche encore.",
  },
} as const satisfies Step

/** Of one's own act there is one of a kind, and no right to look at. `onPaper`: as in {@link actSteps}. */
export const ownActSteps = (onPaper: Step): readonly Step[] => [consult, notFound, onPaper, check, issue]

/** `onPaper`: what an employee does when the registry does not hold the act. */
export const actSteps = (onPaper: Step): readonly Step[] => [
  consult,
  notFound,
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
  onPaper,
  check,
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
  issue,
]

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

/** What certificates say of themselves, said of an act: that may have to be looked for. */
export const actTexts = {
  analogue: {
    nl: 'U hebt geen computer nodig. Bel ons voor een afspraak aan het loket. Een medewerker vraagt de akte samen met u aan.',
    en: 'You do not need a computer. Call us for an appointment at the counter. An employee applies for the act together with you.',
    fr: "Vous n'avez pas besoin d'ordinateur. Appelez-nous pour un rendez-vous au guichet. Un collaborateur demande l'acte avec vous.",
  },
  validity: {
    nl: 'Vaak mag een akte hoogstens 3 maanden oud zijn. Vraag dit na bij wie de akte wil.',
    en: 'Often an act may be 3 months old at most. Ask whoever wants it.',
    fr: "Souvent, un acte peut dater de 3 mois au plus. Demandez-le à celui qui l'exige.",
  },
} as const satisfies Partial<Product>

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
    nl: `Openbare akten zijn er voor iedereen. Een geboorte na ${openAfter.birth} jaar, een huwelijk na ${openAfter.marriage}, een overlijden na ${openAfter.death}.`,
    en: `Public acts are for anybody: a birth after ${openAfter.birth} years, a marriage after ${openAfter.marriage}, a death after ${openAfter.death}.`,
    fr: `Les actes publics sont pour tous : une naissance après ${openAfter.birth} ans, un mariage après ${openAfter.marriage}, un décès après ${openAfter.death}.`,
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
