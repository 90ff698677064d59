import type { Product } from '#domain/catalogue/index.ts'
import { alive, begin, certificate, notStruckOff, registeredHere } from './certificates.ts'
import { deliveryPage } from './pages.ts'

/** A certificate for which an employee looks something up first. It says something of a court or of a belief: only its unit sees the files. */
export const lookedUpCertificate = {
  ...certificate,
  analogue: {
    nl: 'U hebt geen computer nodig. Bel ons voor een afspraak aan het loket. Een medewerker zoekt het op en maakt het attest.',
    en: 'You do not need a computer. Call us for an appointment at the counter. An employee looks it up and makes the certificate.',
    fr: "Vous n'avez pas besoin d'ordinateur. Appelez-nous pour un rendez-vous au guichet. Un collaborateur cherche et établit l'attestation.",
  },
  confidential: true,
  leadTime: { nl: 'Hoogstens 3 werkdagen', en: 'At most 3 working days', fr: 'Au plus 3 jours ouvrables' },
  promise: [{ workingDays: 3, validFrom: begin, toConfirm: true }],
  whatNext: [
    {
      nl: 'U kijkt uw gegevens na en u ondertekent.',
      en: 'You check your details and you sign.',
      fr: 'Vous vérifiez vos données et vous signez.',
    },
    {
      nl: 'Een medewerker zoekt op wat geen computer ons zegt.',
      en: 'An employee looks up what no computer tells us.',
      fr: "Un collaborateur cherche ce qu'aucun ordinateur ne nous dit.",
    },
    {
      nl: 'U krijgt een bericht. Het attest staat dan in Mijn loket, met het zegel van de stad.',
      en: 'You get a message. The certificate is then in Mijn loket, with the seal of the city.',
      fr: "Vous recevez un message. L'attestation est alors dans Mijn loket, avec le cachet de la ville.",
    },
    {
      nl: 'Wie het attest krijgt, kan online nakijken of het echt is.',
      en: 'Whoever receives the certificate can check online that it is genuine.',
      fr: "Celui qui reçoit l'attestation peut vérifier en ligne qu'elle est authentique.",
    },
  ],
  toConfirm: [...certificate.toConfirm, 'promise.0', 'steps'],
} as const satisfies Partial<Product>

export const deliveryLaterPage = {
  ...deliveryPage,
  intro: {
    nl: 'U vindt het attest in Mijn loket. Het is er na hoogstens 3 werkdagen.',
    en: 'You find the certificate in Mijn loket. It is there after 3 working days at most.',
    fr: "Vous trouvez l'attestation dans Mijn loket. Elle y est après 3 jours ouvrables au plus.",
  },
} as const satisfies Product['pages'][number]

/** What all who may have it are asked first: whoever does not get it anyway, nobody looks anything up for. */
export const registeredAndAlive = [alive, notStruckOff, registeredHere] as const
export const isRegisteredAndAlive = 'not(person.deceased) and not(person.struckOff) and person.addressInCity'

/** Asked by nobody for somebody else. */
export const forOneself = {
  id: 'for-oneself',
  rule: 'applicant.isSubject',
  words: { nl: 'U vraagt het voor uzelf.', en: 'You apply for yourself.', fr: 'Vous demandez pour vous-même.' },
  otherwise: {
    nl: 'Dit vraagt u alleen voor uzelf. Kan dat niet? Bel ons: wij helpen u verder.',
    en: 'You can only ask this for yourself. Is that impossible? Call us: we help you on.',
    fr: 'Vous demandez ceci pour vous seul. Impossible ? Appelez-nous : nous vous aidons.',
  },
} as const satisfies Product['conditions'][number]
