import type { Page, RefusalGround, Step } from '#domain/catalogue/index.ts'

/** The paper of a car that no register of ours knows: whoever asks shows it, and a person holds it against what was written. */
export const certificatePage = {
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
} as const satisfies Page

export const certificateReview = {
  id: 'papers',
  kind: 'review',
  title: {
    nl: 'Inschrijvingsbewijs nakijken',
    en: 'Check the registration certificate',
    fr: "Vérifier le certificat d'immatriculation",
  },
  days: 10,
  skill: 'voertuigdocumenten',
} as const satisfies Step

export const certificateGrounds = [
  {
    id: 'certificate-right',
    words: {
      nl: 'Het inschrijvingsbewijs is van deze wagen en is leesbaar.',
      en: 'The registration certificate is of this car and can be read.',
      fr: 'Le certificat est celui de cette voiture et il est lisible.',
    },
    otherwise: {
      nl: 'Met dit inschrijvingsbewijs konden wij uw wagen niet nakijken. Stuur een duidelijke foto van het juiste bewijs.',
      en: 'We could not check your car with this certificate. Send a clear photograph of the right one.',
      fr: 'Ce certificat ne suffit pas pour vérifier votre voiture. Envoyez une photo nette du bon certificat.',
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
      nl: 'Het inschrijvingsbewijs zegt iets anders dan u schreef. Vraag dit opnieuw aan, met de juiste gegevens.',
      en: 'The certificate says something else than you wrote. Apply again, with the right details.',
      fr: 'Le certificat dit autre chose que vous. Refaites la demande, avec les bonnes données.',
    },
    source: 'Reglement lage-emissiezone',
    toConfirm: true,
  },
] as const satisfies readonly RefusalGround[]
