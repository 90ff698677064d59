import type { Page } from '#domain/catalogue/index.ts'
import { signsInWords } from './rates.ts'

/** What is asked for a temporary ban on parking: where, when, and who places the signs. */
export const pages: readonly Page[] = [
  {
    slug: 'plaats',
    title: { nl: 'Waar mag niemand parkeren?', en: 'Where may nobody park?', fr: 'Où interdire le stationnement ?' },
    intro: {
      nl: 'U kiest een huis, en hoeveel meter links en rechts van de deur.',
      en: 'You choose a house, and how many metres left and right of its door.',
      fr: 'Vous choisissez une maison, et le nombre de mètres à gauche et à droite de la porte.',
    },
    fields: [
      {
        name: 'place',
        kind: 'stretch',
        label: { nl: 'De plaats op straat', en: 'The place in the street', fr: 'La place dans la rue' },
        called: { nl: 'de plaats op straat', en: 'the place in the street', fr: 'la place dans la rue' },
        min: 5,
        max: 50,
      },
    ],
  },
  {
    slug: 'wanneer',
    title: { nl: 'Wanneer?', en: 'When?', fr: 'Quand ?' },
    intro: signsInWords(),
    fields: [
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
        hint: {
          nl: 'Eén dag? Vul dan dezelfde dag in.',
          en: 'One day? Then fill in the same day.',
          fr: 'Un jour ? Remplissez le même jour.',
        },
        earliest: 'today',
      },
      {
        name: 'times',
        kind: 'choice',
        label: { nl: 'Welke uren?', en: 'Which hours?', fr: 'Quelles heures ?' },
        options: [
          { value: '07:00-19:00', label: { nl: 'Van 7 tot 19 uur', en: 'From 7:00 to 19:00', fr: 'De 7 h à 19 h' } },
          { value: '00:00-24:00', label: { nl: 'Dag en nacht', en: 'Day and night', fr: 'Jour et nuit' } },
        ],
      },
    ],
  },
  {
    slug: 'borden',
    title: { nl: 'De borden', en: 'The signs', fr: 'Les panneaux' },
    fields: [
      {
        name: 'reason',
        kind: 'choice',
        label: { nl: 'Waarvoor is het?', en: 'What is it for?', fr: 'Pour quelle raison ?' },
        options: [
          { value: 'removal', label: { nl: 'Verhuis', en: 'Removal', fr: 'Déménagement' } },
          { value: 'lift', label: { nl: 'Ladderlift of kraan', en: 'Lift or crane', fr: 'Élévateur ou grue' } },
          { value: 'container', label: { nl: 'Container', en: 'Skip', fr: 'Conteneur' } },
          { value: 'delivery', label: { nl: 'Levering', en: 'Delivery', fr: 'Livraison' } },
          { value: 'works', label: { nl: 'Werken', en: 'Works', fr: 'Travaux' } },
          { value: 'other', label: { nl: 'Iets anders', en: 'Something else', fr: 'Autre chose' } },
        ],
      },
      {
        name: 'signs',
        kind: 'choice',
        label: { nl: 'Wie plaatst de borden?', en: 'Who places the signs?', fr: 'Qui place les panneaux ?' },
        options: [
          {
            value: 'city',
            label: { nl: 'De stad', en: 'The city', fr: 'La ville' },
            hint: {
              nl: 'Wij plaatsen de borden en halen ze weer op.',
              en: 'We place the signs and collect them again.',
              fr: 'Nous plaçons les panneaux et les reprenons.',
            },
          },
          {
            value: 'own',
            label: { nl: 'Ik plaats eigen borden', en: 'I place my own signs', fr: 'Je place mes panneaux' },
            hint: {
              nl: 'Voor aannemers. U krijgt een blad met een code voor elk bord.',
              en: 'For contractors. You get a sheet with a code for each sign.',
              fr: 'Pour les entrepreneurs. Vous recevez une feuille avec un code par panneau.',
            },
          },
        ],
      },
      {
        name: 'van',
        kind: 'plate',
        optional: true,
        label: {
          nl: 'Welke wagen mag er staan?',
          en: 'Which vehicle may stand there?',
          fr: 'Quel véhicule peut s’y garer ?',
        },
        called: {
          nl: 'de nummerplaat van uw wagen',
          en: 'the number plate of your vehicle',
          fr: 'la plaque de votre véhicule',
        },
        hint: {
          nl: 'De nummerplaat. Kent u ze nog niet? Laat het leeg.',
          en: 'Its number plate. You do not know it yet? Leave this empty.',
          fr: 'Sa plaque. Vous ne la connaissez pas encore ? Laissez vide.',
        },
      },
    ],
  },
]
