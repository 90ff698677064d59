import type { Product } from '#domain/catalogue/index.ts'
import {
  deliveryLaterPage,
  forOneself,
  isRegisteredAndAlive,
  lookedUpCertificate,
  registeredAndAlive,
} from '../looked-up.ts'
import { purposePage } from '../pages.ts'

const law = 'Kieswetboek, artikel 1'

export const votingRight = {
  ...lookedUpCertificate,
  id: 'attest-kiesrecht',
  title: { nl: 'Bewijs van kiesrecht', en: 'Proof of the right to vote', fr: 'Attestation de droit de vote' },
  summary: {
    nl: 'Een bewijs dat u mag stemmen als Belg.',
    en: 'Proof that you may vote as a Belgian.',
    fr: 'Une preuve que vous pouvez voter en tant que Belge.',
  },
  synonyms: [
    'belgisch kiezer',
    'attest belgisch kiezer',
    'stemrecht',
    'mogen stemmen',
    'kandidaat bij verkiezingen',
    'verkiezingen',
    'burgerlijke en politieke rechten',
    'droit de vote',
    'électeur',
    'right to vote',
    'voter',
  ],
  lifeEvents: ['bewijs'],
  forWhom: [
    { nl: 'U bent Belg.', en: 'You are Belgian.', fr: 'Vous êtes Belge.' },
    { nl: 'U bent 18 jaar of ouder.', en: 'You are 18 or older.', fr: 'Vous avez 18 ans ou plus.' },
    {
      nl: 'U staat ingeschreven in onze stad.',
      en: 'You are registered in our city.',
      fr: 'Vous êtes inscrit dans notre ville.',
    },
    { nl: 'U vraagt het voor uzelf.', en: 'You apply for yourself.', fr: 'Vous demandez pour vous-même.' },
  ],
  contains: [
    {
      nl: 'Uw naam, uw geboortedatum en uw geboorteplaats.',
      en: 'Your name, date of birth and place of birth.',
      fr: 'Votre nom, votre date et votre lieu de naissance.',
    },
    {
      nl: 'Dat u kiezer bent op de dag van het attest, en waarom.',
      en: 'That you are a voter on the day of the certificate, and why.',
      fr: "Que vous êtes électeur le jour de l'attestation, et pourquoi.",
    },
  ],
  conditions: [
    forOneself,
    ...registeredAndAlive,
    {
      id: 'belgian',
      rule: 'person.belgian',
      words: { nl: 'De kiezer is Belg.', en: 'The voter is Belgian.', fr: "L'électeur est Belge." },
      otherwise: {
        nl: 'Volgens het Rijksregister bent u geen Belg. Dit bewijs is alleen voor Belgen. Vraag ons hoe u stemt voor de gemeente.',
        en: 'The National Register says that you are not Belgian. This proof is for Belgians only. Ask us how to vote for the city.',
        fr: "Selon le Registre national, vous n'êtes pas Belge. Cette preuve est pour les Belges. Demandez-nous comment voter pour la commune.",
      },
      source: law,
    },
    {
      id: 'adult',
      rule: 'person.adult',
      words: {
        nl: 'De kiezer is volle 18 jaar oud.',
        en: 'The voter is 18 years old.',
        fr: "L'électeur a 18 ans accomplis.",
      },
      otherwise: {
        nl: 'U bent nog geen 18 jaar. Vraag dit bewijs vanaf uw verjaardag.',
        en: 'You are not 18 yet. Ask this proof from your birthday on.',
        fr: "Vous n'avez pas encore 18 ans. Demandez cette preuve à partir de votre anniversaire.",
      },
      source: law,
    },
    {
      id: 'not-excluded',
      rule: 'not(lookedUp.excluded)',
      words: {
        nl: 'Het kiesrecht is niet uitgesloten en niet geschorst.',
        en: 'The right to vote is not taken away and not suspended.',
        fr: "Le droit de vote n'est ni exclu ni suspendu.",
      },
      otherwise: {
        nl: 'Volgens het bestand van de stad is uw kiesrecht uitgesloten of geschorst. Klopt dat niet? Bel ons: wij kijken het met u na.',
        en: 'The file of the city says that your right to vote was taken away or suspended. Is that wrong? Call us: we look into it with you.',
        fr: 'Selon le fichier de la ville, votre droit de vote est exclu ou suspendu. Ce n’est pas juste ? Appelez-nous : nous vérifions avec vous.',
      },
      source: 'Kieswetboek, artikelen 6 en 7',
    },
  ],
  steps: [
    { id: 'consult', kind: 'consult' },
    {
      id: 'look-up',
      kind: 'look-up',
      title: {
        nl: 'Uitsluiting of schorsing opzoeken',
        en: 'Look up exclusion or suspension',
        fr: 'Chercher une exclusion ou une suspension',
      },
      when: `${isRegisteredAndAlive} and person.belgian and person.adult`,
      lookUp: {
        register: {
          nl: 'Bestand van uitgesloten en geschorste kiezers',
          en: 'File of excluded and suspended voters',
          fr: 'Fichier des électeurs exclus et suspendus',
        },
        purpose: 'attest-bevolking',
        fields: [
          {
            name: 'excluded',
            kind: 'yes-no',
            label: {
              nl: 'Staat deze persoon vandaag in het bestand?',
              en: 'Is this person in the file today?',
              fr: "Cette personne est-elle aujourd'hui dans le fichier ?",
            },
            called: {
              nl: 'in het bestand van uitgesloten en geschorste kiezers',
              en: 'in the file of excluded and suspended voters',
              fr: 'dans le fichier des électeurs exclus et suspendus',
            },
            hint: {
              nl: 'Is een schorsing voorbij? Antwoord dan nee. Twijfelt u? Bel het parket en geef de taak terug.',
              en: 'Is a suspension over? Then answer no. In doubt? Call the prosecutor and give the task back.',
              fr: 'Une suspension est finie ? Répondez non. Un doute ? Appelez le parquet et rendez la tâche.',
            },
          },
        ],
      },
    },
    { id: 'check', kind: 'check' },
    { id: 'issue', kind: 'issue' },
  ],
  pages: [purposePage, deliveryLaterPage],
  issues: {
    template: 'voter',
    kind: { nl: 'Bewijs van kiesrecht', en: 'Proof of the right to vote', fr: 'Attestation de droit de vote' },
  },
} as const satisfies Product
