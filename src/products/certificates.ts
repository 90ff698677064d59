import type { Condition, Product, RefusalGround } from '#domain/catalogue/index.ts'

/** What the certificates of the population registers have in common. Each product says the rest itself. */
const channels = ['portal', 'kiosk', 'desk'] as const

export const begin = '2021-09-01'

const atTheCounter = {
  nl: 'Aan het loket: uw identiteitskaart.',
  en: 'At the counter: your identity card.',
  fr: "Au guichet : votre carte d'identité.",
} as const

const extractLaw = 'Koninklijk besluit van 16 juli 1992 over informatie uit de bevolkingsregisters'

/** For when the register says nothing, and a person finds out that there is nothing to certify. */
const recordedInRegister: RefusalGround = {
  id: 'recorded-in-register',
  words: {
    nl: 'De bevolkingsregisters bevatten wat op het attest staat.',
    en: 'The population registers hold what the certificate says.',
    fr: "Les registres de la population contiennent ce que dit l'attestation.",
  },
  otherwise: {
    nl: 'De registers bevatten niet wat op dit attest hoort. Klopt dat niet? Maak een afspraak: wij kijken het samen na.',
    en: 'The registers do not hold what belongs on this certificate. Is that wrong? Make an appointment: we look together.',
    fr: "Les registres ne contiennent pas ce qui doit figurer ici. C'est une erreur ? Prenez rendez-vous : nous vérifions ensemble.",
  },
  source: extractLaw,
  toConfirm: true,
}

export const certificate = {
  version: 1,
  validFrom: begin,
  action: { nl: 'Attest aanvragen', en: 'Apply for the certificate', fr: "Demander l'attestation" },
  theme: 'attesten',
  unit: [{ name: 'OS', validFrom: begin }],
  essential: true,
  analogue: {
    nl: 'U hebt geen computer nodig. Bel ons voor een afspraak aan het loket. Een medewerker maakt het attest meteen voor u.',
    en: 'You do not need a computer. Call us for an appointment at the counter. An employee makes the certificate for you at once.',
    fr: "Vous n'avez pas besoin d'ordinateur. Appelez-nous pour un rendez-vous au guichet. Un collaborateur établit l'attestation tout de suite.",
  },
  refusable: true,
  appeal: { body: { nl: 'de Raad van State', en: 'the Council of State', fr: "le Conseil d'État" }, days: 60 },
  channels,
  bring: [
    {
      nl: 'Thuis en aan een contactpunt: itsme, of uw identiteitskaart met pincode.',
      en: 'At home and at a contact point: itsme, or your identity card with its PIN.',
      fr: "À la maison et au point de contact : itsme, ou votre carte d'identité et son code PIN.",
    },
    atTheCounter,
    {
      nl: 'Verder niets: wij kennen uw gegevens al.',
      en: 'Nothing else: we already know your details.',
      fr: 'Rien d’autre : nous connaissons déjà vos données.',
    },
  ],
  leadTime: { nl: 'Meteen', en: 'At once', fr: 'Tout de suite' },
  whatNext: [
    {
      nl: 'U kijkt uw gegevens na en u ondertekent.',
      en: 'You check your details and you sign.',
      fr: 'Vous vérifiez vos données et vous signez.',
    },
    {
      nl: 'U krijgt het attest meteen, met het zegel van de stad.',
      en: 'You get the certificate at once, with the seal of the city.',
      fr: "Vous recevez l'attestation tout de suite, avec le cachet de la ville.",
    },
    {
      nl: 'U vindt het later terug in Mijn loket.',
      en: 'You find it again later in Mijn loket.',
      fr: 'Vous la retrouvez plus tard dans Mijn loket.',
    },
    {
      nl: 'Wie het attest krijgt, kan online nakijken of het echt is.',
      en: 'Whoever receives the certificate can check online that it is genuine.',
      fr: "Celui qui reçoit l'attestation peut vérifier en ligne qu'elle est authentique.",
    },
  ],
  validity: {
    nl: 'Vaak mag een attest hoogstens 3 maanden oud zijn. Vraag dit na bij wie het attest wil.',
    en: 'Often a certificate may be 3 months old at most. Ask whoever wants it.',
    fr: "Souvent, une attestation peut dater de 3 mois au plus. Demandez-le à celui qui l'exige.",
  },
  fees: [{ channels, cents: 0, validFrom: begin, toConfirm: true }],
  facts: [{ name: 'person', source: 'population-register', purpose: 'attest-bevolking' }],
  refusals: [recordedInRegister],
  minimumLevel: 'substantial',
  // A request for an extract must be written and signed; it costs nothing and binds to nothing: simple, with evidence.
  signature: 'simple',
  retention: { contentDays: 180, basis: 'Voorstel: een half jaar om het attest opnieuw te downloaden' },
  decision: 'automatic',
  toConfirm: ['fees.0', 'appeal', 'validity', 'retention'],
} as const satisfies Partial<Product>

export const alive = {
  id: 'alive',
  rule: 'not(person.deceased)',
  words: {
    nl: 'Het Rijksregister vermeldt geen overlijden.',
    en: 'The National Register mentions no death.',
    fr: 'Le Registre national ne mentionne aucun décès.',
  },
  otherwise: {
    nl: 'Het Rijksregister vermeldt een overlijden. Bel ons: wij kijken dit met u na.',
    en: 'The National Register mentions a death. Call us: we will look into it with you.',
    fr: 'Le Registre national mentionne un décès. Appelez-nous : nous vérifions avec vous.',
  },
} as const satisfies Condition

export const notStruckOff = {
  id: 'not-struck-off',
  rule: 'not(person.struckOff)',
  words: {
    nl: 'U bent niet geschrapt uit de bevolkingsregisters.',
    en: 'You have not been struck off the population registers.',
    fr: "Vous n'êtes pas radié des registres de la population.",
  },
  otherwise: {
    nl: 'U bent geschrapt uit de bevolkingsregisters. Maak een afspraak: wij zoeken samen een oplossing.',
    en: 'You have been struck off the population registers. Make an appointment: we look for a solution together.',
    fr: 'Vous êtes radié des registres. Prenez rendez-vous : nous cherchons une solution ensemble.',
  },
  source: extractLaw,
} as const satisfies Condition

export const registeredHere = {
  id: 'registered-here',
  rule: 'person.addressInCity',
  words: {
    nl: 'U staat ingeschreven op een adres in onze stad.',
    en: 'You are registered at an address in our city.',
    fr: 'Vous êtes inscrit à une adresse dans notre ville.',
  },
  otherwise: {
    nl: 'U staat niet ingeschreven in onze stad. Vraag dit aan uw eigen gemeente.',
    en: 'You are not registered in our city. Ask your own municipality for this.',
    fr: "Vous n'êtes pas inscrit dans notre ville. Demandez cela à votre commune.",
  },
  source: extractLaw,
} as const satisfies Condition

/** What one may also ask for somebody of the household; the rule is a proposal that the city still has to confirm. */
const proposal = 'Voorstel: wie volgens het Rijksregister in hetzelfde gezin staat. De stad bevestigt dit nog'
const forWhom = { validFrom: begin, source: proposal, toConfirm: true } as const
export const forMinorChildren = [
  { ...forWhom, who: 'self' },
  { ...forWhom, who: 'minor-child' },
] as const satisfies Product['mayAskFor']
export const forHousehold = [
  ...forMinorChildren,
  { ...forWhom, who: 'household-member' },
] as const satisfies Product['mayAskFor']

/** Just before it is issued the register is asked once more who lives together. */
export const stillTogether = {
  id: 'still-together',
  rule: 'applicant.relation != "none"',
  words: {
    nl: 'U vraagt het voor uzelf, of voor iemand die in uw gezin staat.',
    en: 'You apply for yourself, or for somebody in your household.',
    fr: 'Vous demandez pour vous-même, ou pour un membre de votre ménage.',
  },
  otherwise: {
    nl: 'Deze persoon staat niet meer in uw gezin. Die persoon vraagt het attest zelf.',
    en: 'This person is no longer in your household. That person applies for the certificate.',
    fr: "Cette personne ne fait plus partie de votre ménage. Elle demande l'attestation elle-même.",
  },
} as const satisfies Condition

/** A protected address is given to nobody but its owner. */
export const ownProtectedAddress = {
  id: 'own-protected-address',
  rule: 'applicant.isSubject or not(person.protectedAddress)',
  words: {
    nl: 'Wie een beschermd adres heeft, vraagt het attest zelf.',
    en: 'Whoever has a protected address applies in person.',
    fr: "Celui dont l'adresse est protégée fait la demande lui-même.",
  },
  otherwise: {
    nl: 'Deze persoon vraagt het attest beter zelf. Bel ons als dat niet gaat.',
    en: 'This person had better apply in person. Call us if that is impossible.',
    fr: "Cette personne demande l'attestation elle-même. Appelez-nous si c'est impossible.",
  },
} as const satisfies Condition

/** The address of who is protected is never printed where neighbours may see it. */
export const addressMayBePrinted = {
  id: 'address-may-be-printed',
  rule: 'not(person.protectedAddress) or applicant.channel != "kiosk"',
  words: {
    nl: 'Een beschermd adres drukken wij niet af aan een contactpunt.',
    en: 'We do not print a protected address at a contact point.',
    fr: "Nous n'imprimons pas une adresse protégée à un point de contact.",
  },
  otherwise: {
    nl: 'Uw adres is beschermd. Vraag het attest thuis aan, of maak een afspraak aan het loket.',
    en: 'Your address is protected. Apply at home, or make an appointment at the counter.',
    fr: 'Votre adresse est protégée. Faites la demande à la maison, ou prenez rendez-vous au guichet.',
  },
} as const satisfies Condition
