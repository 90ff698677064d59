import type { Product } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'
import { lowEmissionZone } from '../lez/zone.ts'
import { countryField, declared, describedFields, mayMyCarEnter, mobility, plateField } from '../mobility.ts'

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
  refusals: [
    {
      id: 'certificate-right',
      words: {
        nl: 'Het inschrijvingsbewijs is van deze wagen en is leesbaar.',
        en: 'The registration certificate is of this car and can be read.',
        fr: 'Le certificat est celui de cette voiture et il est lisible.',
      },
      otherwise: {
        nl: 'Met dit inschrijvingsbewijs konden wij uw wagen niet registreren. Stuur een duidelijke foto van het juiste bewijs.',
        en: 'We could not register your car with this certificate. Send a clear photograph of the right one.',
        fr: 'Ce certificat ne suffit pas pour enregistrer votre voiture. Envoyez une photo nette du bon certificat.',
      },
      source: 'Reglement lage-emissiezone',
      toConfirm: true,
    },
    {
      id: 'details-right',
      words: {
        nl: 'Wat u over de wagen schreef, staat zo op het inschrijvingsbewijs.',
        en: 'What you wrote of the car is on the registration certificate.',
        fr: 'Ce que vous avez écrit de la voiture figure sur le certificat.',
      },
      otherwise: {
        nl: 'Het inschrijvingsbewijs zegt iets anders dan u schreef. Registreer de wagen opnieuw, met de juiste gegevens.',
        en: 'The certificate says something else than you wrote. Register the car again, with the right details.',
        fr: 'Le certificat dit autre chose que vous. Enregistrez de nouveau la voiture, avec les bonnes données.',
      },
      source: 'Reglement lage-emissiezone',
      toConfirm: true,
    },
  ],
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
    {
      slug: 'bewijs',
      title: { nl: 'Het inschrijvingsbewijs', en: 'The registration certificate', fr: 'Le certificat' },
      fields: [
        {
          name: 'certificate',
          kind: 'file',
          label: { nl: 'Foto of scan van het inschrijvingsbewijs', en: 'Photograph or scan', fr: 'Photo ou scan' },
          accept: ['pdf', 'jpeg', 'png', 'heic'],
        },
      ],
    },
  ],
  steps: [
    { id: 'check', kind: 'check' },
    {
      id: 'papers',
      kind: 'review',
      title: {
        nl: 'Inschrijvingsbewijs nakijken',
        en: 'Check the registration certificate',
        fr: "Vérifier le certificat d'immatriculation",
      },
      days: 10,
      skill: 'voertuigdocumenten',
    },
    { id: 'issue', kind: 'issue' },
  ],
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
