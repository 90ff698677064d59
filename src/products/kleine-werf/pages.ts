import type { Page } from '#domain/catalogue/index.ts'

const yesNo = 'yes-no' as const

/** What is asked for works with limited signage: enough to hold the law's own table against it. */
export const pages: readonly Page[] = [
  {
    slug: 'plaats',
    title: { nl: 'Waar is het werk?', en: 'Where is the work?', fr: 'Où est le chantier ?' },
    fields: [
      {
        name: 'place',
        kind: 'stretch',
        label: { nl: 'De plaats op straat', en: 'The place in the street', fr: 'La place dans la rue' },
        called: { nl: 'de plaats op straat', en: 'the place in the street', fr: 'la place dans la rue' },
        min: 1,
        max: 100,
      },
    ],
  },
  {
    slug: 'wat',
    title: { nl: 'Wat plaatst u, en wanneer?', en: 'What do you place, and when?', fr: 'Que placez-vous, et quand ?' },
    fields: [
      {
        name: 'equipment',
        kind: 'choice',
        label: { nl: 'Wat plaatst u?', en: 'What do you place?', fr: 'Que placez-vous ?' },
        options: [
          { value: 'lift', label: { nl: 'Verhuislift', en: 'Removal lift', fr: 'Élévateur de déménagement' } },
          { value: 'crane', label: { nl: 'Mobiele kraan', en: 'Mobile crane', fr: 'Grue mobile' } },
          { value: 'van', label: { nl: 'Verhuiswagen', en: 'Removal van', fr: 'Camion de déménagement' } },
          { value: 'container', label: { nl: 'Container', en: 'Skip', fr: 'Conteneur' } },
          { value: 'scaffold', label: { nl: 'Stelling', en: 'Scaffold', fr: 'Échafaudage' } },
          { value: 'other', label: { nl: 'Iets anders', en: 'Something else', fr: 'Autre chose' } },
        ],
      },
      {
        name: 'from',
        kind: 'date',
        label: { nl: 'Eerste dag', en: 'First day', fr: 'Premier jour' },
        called: { nl: 'de eerste dag', en: 'the first day', fr: 'le premier jour' },
        earliest: 'today',
      },
      {
        name: 'until',
        kind: 'date',
        label: { nl: 'Laatste dag', en: 'Last day', fr: 'Dernier jour' },
        called: { nl: 'de laatste dag', en: 'the last day', fr: 'le dernier jour' },
        earliest: 'today',
      },
    ],
  },
  {
    slug: 'doorgang',
    title: { nl: 'De doorgang', en: 'The passage', fr: 'Le passage' },
    fields: [
      {
        name: 'onlyPavement',
        kind: yesNo,
        label: {
          nl: 'Staat alles op het voetpad of het fietspad?',
          en: 'Does everything stand on the pavement or the cycle path?',
          fr: 'Tout est-il sur le trottoir ou la piste cyclable ?',
        },
        hint: {
          nl: 'Dus niets op de rijbaan.',
          en: 'So nothing on the carriageway.',
          fr: 'Donc rien sur la chaussée.',
        },
      },
      {
        name: 'passage',
        kind: yesNo,
        label: {
          nl: 'Blijft er een doorgang zonder obstakels?',
          en: 'Does a passage without obstacles remain?',
          fr: 'Un passage sans obstacles reste-t-il ?',
        },
        hint: {
          nl: 'Minstens 1,5 meter voor voetgangers, en 1,5 meter voor fietsers.',
          en: 'At least 1.5 metres for pedestrians, and 1.5 metres for cyclists.',
          fr: 'Au moins 1,5 mètre pour les piétons, et 1,5 mètre pour les cyclistes.',
        },
      },
      {
        name: 'corridor',
        kind: 'choice',
        label: { nl: 'Waar loopt die doorgang?', en: 'Where does that passage run?', fr: 'Où est ce passage ?' },
        options: [
          {
            value: 'pavement',
            label: {
              nl: 'Over het voetpad of het fietspad',
              en: 'Over the pavement or cycle path',
              fr: 'Sur le trottoir ou la piste',
            },
          },
          {
            value: 'parking',
            label: { nl: 'Over parkeerplaatsen', en: 'Over parking places', fr: 'Sur des places de stationnement' },
            hint: {
              nl: 'Daar moet een tijdelijk parkeerverbod zijn. Wij kijken dat na.',
              en: 'There must be temporary no-parking signs. We look that up.',
              fr: 'Il y faut une interdiction temporaire de stationner. Nous le vérifions.',
            },
          },
          {
            value: 'carriageway',
            label: { nl: 'Over de rijbaan', en: 'Over the carriageway', fr: 'Sur la chaussée' },
          },
        ],
      },
    ],
  },
]
