import type { Product } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'
import { certificateGrounds, certificatePage, certificateReview } from '../lez/certificate.ts'
import { lowEmissionZone } from '../lez/zone.ts'
import {
  countryField,
  declared,
  describedFields,
  firstRegisteredPage,
  mayMyCarEnter,
  mobility,
  plateField,
} from '../mobility.ts'

/**
 * A foreign car that is clean enough is let in once it is registered; Belgian plates are known already. Dutch ones register too, for as long as
 * the city does not read the Dutch register (RDW).
 */
export const registration = {
  ...mobility,
  id: 'lez-registratie',
  title: {
    nl: 'Buitenlandse wagen registreren voor de lage-emissiezone',
    en: 'Register a foreign car for the low-emission zone',
    fr: 'Enregistrer une voiture étrangère pour la zone',
  },
  summary: {
    nl: 'Registreer uw wagen één keer, vóór u de stad binnenrijdt. Het is gratis.',
    en: 'Register your car once, before you drive into the city. It is free.',
    fr: 'Enregistrez votre voiture une fois, avant d’entrer en ville. C’est gratuit.',
  },
  action: { nl: 'Wagen registreren', en: 'Register the car', fr: 'Enregistrer la voiture' },
  synonyms: ['lez registratie', 'buitenlandse nummerplaat', 'foreign plate', 'plaque étrangère', 'lage emissiezone'],
  forWhom: [
    {
      nl: 'Uw wagen heeft geen Belgische plaat.',
      en: 'Your car has no Belgian plate.',
      fr: "Votre voiture n'a pas de plaque belge.",
    },
    {
      nl: 'Ook een propere wagen registreert u. Zonder registratie krijgt u een boete.',
      en: 'You register a clean car too. Without registration you are fined.',
      fr: 'Enregistrez aussi une voiture propre. Sans enregistrement, vous recevez une amende.',
    },
  ],
  first: mayMyCarEnter,
  bring: [
    {
      nl: 'Een foto of scan van het inschrijvingsbewijs.',
      en: 'A photograph of the registration certificate.',
      fr: "Une photo ou un scan du certificat d'immatriculation.",
    },
  ],
  leadTime: { nl: 'Hoogstens 10 werkdagen', en: 'At most 10 working days', fr: '10 jours ouvrables au plus' },
  promise: [{ validFrom: begin, workingDays: 10 }],
  whatNext: [
    {
      nl: 'Wij kijken het inschrijvingsbewijs na.',
      en: 'We check the registration certificate.',
      fr: "Nous vérifions le certificat d'immatriculation.",
    },
    {
      nl: 'U krijgt een bericht zodra uw wagen geregistreerd is.',
      en: 'We tell you when it is registered.',
      fr: 'Vous recevez un message dès que votre voiture est enregistrée.',
    },
  ],
  fees: [{ channels: mobility.channels, cents: 0, validFrom: begin }],
  facts: [],
  declares: declared,
  signature: 'none',
  conditions: [
    {
      id: 'admitted',
      rule: 'vehicle.admitted',
      words: {
        nl: 'Uw wagen is proper genoeg voor de zone.',
        en: 'Your car is clean enough for the zone.',
        fr: 'Votre voiture est assez propre pour la zone.',
      },
      otherwise: {
        nl: 'Met deze euronorm mag uw wagen niet binnen. Koop een dagpas, of kijk of een toelating kan.',
        en: 'With this euro norm your car may not enter. Buy a day pass, or see whether a permit is possible.',
        fr: 'Avec cette norme, votre voiture ne peut pas entrer. Achetez un pass journalier.',
      },
      source: 'Reglement lage-emissiezone',
    },
  ],
  refusals: certificateGrounds,
  pages: [
    {
      slug: 'wagen',
      title: { nl: 'Om welke wagen gaat het?', en: 'Which car is it?', fr: 'De quelle voiture s’agit-il ?' },
      fields: [plateField, countryField(lowEmissionZone.knownCountries)],
    },
    {
      slug: 'gegevens',
      title: { nl: 'De gegevens van de wagen', en: 'The details of the car', fr: 'Les données de la voiture' },
      fields: describedFields(),
    },
    firstRegisteredPage,
    certificatePage,
  ],
  steps: [{ id: 'check', kind: 'check' }, certificateReview, { id: 'issue', kind: 'issue' }],
  grants: [
    {
      kind: 'lez-registratie',
      name: { nl: 'Registratie lage-emissiezone', en: 'Registration low-emission zone', fr: 'Enregistrement' },
      allows: 'drive',
      subject: { of: 'plate', answer: 'plate', country: 'country' },
      terms: [{ validFrom: begin, from: 'decision', until: 'further-notice' }],
    },
  ],
  toConfirm: ['appeal', 'retention', 'grants.0.terms'],
} as const satisfies Product
