import type { Product } from '#domain/catalogue/index.ts'
import { alive, begin, notStruckOff, registeredHere } from '../certificates.ts'

const channels = ['portal', 'kiosk'] as const
const law = 'Oud Burgerlijk Wetboek, artikel 1476, § 1'

/** A written declaration by both parties, with both signatures, handed in against a receipt (old Civil Code, art. 1476, § 1). */
export const declareCohabitation = {
  id: 'samenwoning-verklaren',
  version: 2,
  validFrom: begin,
  title: {
    nl: 'Wettelijk samenwonen: verklaring afleggen',
    en: 'Legal cohabitation: make the declaration',
    fr: 'Cohabitation légale : faire la déclaration',
  },
  summary: {
    nl: 'Verklaar samen met uw partner dat u wettelijk gaat samenwonen. U ondertekent allebei.',
    en: 'Declare together with your partner that you will cohabit legally. You both sign.',
    fr: 'Déclarez avec votre partenaire que vous cohabitez légalement. Vous signez tous les deux.',
  },
  action: { nl: 'Verklaring afleggen', en: 'Make the declaration', fr: 'Faire la déclaration' },
  synonyms: [
    'verklaring van wettelijke samenwoning',
    'wettelijk samenwonen aangeven',
    'samenwonen registreren',
    'declaration of cohabitation',
    'déclaration de cohabitation',
  ],
  theme: 'leven',
  lifeEvents: ['verhuizen'],
  unit: [{ name: 'OS', validFrom: begin }],
  essential: true,
  analogue: {
    nl: 'U hebt geen computer nodig. Bel ons voor een afspraak. Kom samen, met uw identiteitskaarten.',
    en: 'You do not need a computer. Call us for an appointment. Come together, with your identity cards.',
    fr: "Vous n'avez pas besoin d'ordinateur. Appelez-nous pour un rendez-vous. Venez ensemble, avec vos cartes d'identité.",
  },
  refusable: true,
  appeal: { body: { nl: 'de familierechtbank', en: 'the family court', fr: 'le tribunal de la famille' }, days: 30 },
  channels,
  forWhom: [
    {
      nl: 'U woont samen op één adres in onze stad, en u bent daar ingeschreven.',
      en: 'You live together at one address in our city, and you are registered there.',
      fr: 'Vous habitez à la même adresse dans notre ville et vous y êtes inscrits.',
    },
    {
      nl: 'U bent allebei meerderjarig en niet gehuwd.',
      en: 'You are both of age and not married.',
      fr: "Vous êtes tous les deux majeurs et n'êtes pas mariés.",
    },
  ],
  bring: [
    {
      nl: 'Allebei itsme, of uw identiteitskaart met pincode.',
      en: 'Both of you: itsme, or your identity card with its PIN.',
      fr: "Tous les deux : itsme, ou votre carte d'identité et son code PIN.",
    },
  ],
  leadTime: {
    nl: 'Uw ontvangstbewijs krijgt u zodra u allebei ondertekende. Daarna kijkt een medewerker alles na.',
    en: 'You get your receipt as soon as you both signed. Then an employee checks everything.',
    fr: 'Vous recevez votre accusé dès que vous avez signé tous les deux. Ensuite, un collaborateur vérifie tout.',
  },
  whatNext: [
    {
      nl: 'U kijkt de verklaring na en u ondertekent.',
      en: 'You check the declaration and you sign.',
      fr: 'Vous vérifiez la déclaration et vous signez.',
    },
    {
      nl: 'Uw partner krijgt een bericht, leest dezelfde verklaring en ondertekent ook.',
      en: 'Your partner gets a message, reads the same declaration and signs too.',
      fr: 'Votre partenaire reçoit un message, lit la même déclaration et signe aussi.',
    },
    {
      nl: 'U krijgt een ontvangstbewijs. Een medewerker van de burgerlijke stand kijkt alles na.',
      en: 'You get a receipt. An employee of civil status checks everything.',
      fr: "Vous recevez un accusé. Un collaborateur de l'état civil vérifie tout.",
    },
  ],
  contains: [
    {
      nl: 'Het ontvangstbewijs zegt wat u verklaarde en wanneer. Het is nog geen beslissing.',
      en: 'The receipt says what you declared and when. It is no decision yet.',
      fr: "L'accusé dit ce que vous avez déclaré et quand. Ce n'est pas encore une décision.",
    },
  ],
  validity: {
    nl: 'Tot u trouwt, tot u samen of alleen stopt, of tot iemand overlijdt.',
    en: 'Until you marry, until one or both of you end it, or until somebody dies.',
    fr: "Jusqu'à un mariage, une fin demandée par un de vous, ou un décès.",
  },
  fees: [{ channels, cents: 0, validFrom: begin, toConfirm: true }],
  facts: [{ name: 'person', source: 'population-register', purpose: 'wettelijke-samenwoning' }],
  minimumLevel: 'substantial',
  signature: 'simple',
  signedBy: [
    {
      validFrom: begin,
      order: 'in-turn',
      // Whoever lives together may declare it, also those whom the register does not call partners.
      signers: [
        {
          role: 'partner',
          who: 'adult-member',
          title: {
            nl: 'Met wie gaat u wettelijk samenwonen?',
            en: 'With whom will you cohabit legally?',
            fr: 'Avec qui allez-vous cohabiter légalement ?',
          },
        },
      ],
      remindAfter: [3, 10],
      endsAfter: 30,
      says: 'Wij verklaren dat wij wettelijk willen samenwonen. Wij kennen de artikelen 1475 tot 1479.',
      source: law,
      toConfirm: true,
    },
  ],
  conditions: [
    alive,
    notStruckOff,
    registeredHere,
    {
      id: 'of-age',
      rule: 'person.adult',
      words: { nl: 'U bent meerderjarig.', en: 'You are of age.', fr: 'Vous êtes majeur.' },
      otherwise: {
        nl: 'Wettelijk samenwonen kan vanaf 18 jaar.',
        en: 'Legal cohabitation is possible from the age of 18.',
        fr: 'La cohabitation légale est possible à partir de 18 ans.',
      },
      source: 'Oud Burgerlijk Wetboek, artikel 1475, § 2',
    },
    {
      id: 'not-married',
      rule: 'person.civilState != "20"',
      words: { nl: 'U bent niet gehuwd.', en: 'You are not married.', fr: "Vous n'êtes pas marié." },
      otherwise: {
        nl: 'Volgens het Rijksregister bent u gehuwd. Dan kunt u niet wettelijk samenwonen.',
        en: 'According to the National Register you are married. Then you cannot cohabit legally.',
        fr: 'Selon le Registre national, vous êtes marié. Vous ne pouvez pas cohabiter légalement.',
      },
      source: 'Oud Burgerlijk Wetboek, artikel 1475, § 2',
    },
    {
      id: 'articles-read',
      rule: 'read = "read"',
      words: {
        nl: 'U las allebei de artikelen 1475 tot 1479.',
        en: 'You both read the articles 1475 to 1479.',
        fr: 'Vous avez lu tous les deux les articles 1475 à 1479.',
      },
      otherwise: {
        nl: 'Lees eerst allebei de artikelen 1475 tot 1479. Kom daarna terug en wijzig uw antwoord.',
        en: 'First both read the articles 1475 to 1479. Then come back and change your answer.',
        fr: "Lisez d'abord tous les deux les articles 1475 à 1479. Revenez ensuite modifier votre réponse.",
      },
      source: law,
    },
  ],
  refusals: [
    {
      id: 'one-home',
      words: {
        nl: 'U woont samen op hetzelfde adres.',
        en: 'You live together at the same address.',
        fr: 'Vous habitez ensemble à la même adresse.',
      },
      otherwise: {
        nl: 'U staat niet allebei op hetzelfde adres. Geef eerst uw adreswijziging aan.',
        en: 'You are not both registered at the same address. First report your change of address.',
        fr: "Vous n'êtes pas inscrits à la même adresse. Déclarez d'abord votre changement d'adresse.",
      },
      source: 'Oud Burgerlijk Wetboek, artikel 1475, § 1',
      toConfirm: true,
    },
    {
      id: 'both-free',
      words: {
        nl: 'U bent allebei niet gehuwd en niet wettelijk samenwonend met iemand anders.',
        en: 'Neither of you is married or cohabits legally with somebody else.',
        fr: "Aucun de vous n'est marié ni cohabitant légal avec une autre personne.",
      },
      otherwise: {
        nl: 'Eén van u is gehuwd of woont wettelijk samen met iemand anders. Dat moet eerst eindigen.',
        en: 'One of you is married or cohabits legally with somebody else. That has to end first.',
        fr: "L'un de vous est marié ou cohabitant légal d'une autre personne. Cela doit d'abord prendre fin.",
      },
      source: 'Oud Burgerlijk Wetboek, artikel 1475, § 2',
      toConfirm: true,
    },
    {
      id: 'lasting-cohabitation',
      words: {
        nl: 'U wilt duurzaam samenleven. Het gaat niet alleen om een verblijfsrecht.',
        en: 'You want to live together lastingly. It is not only about a right of residence.',
        fr: "Vous voulez une vie commune durable. Il ne s'agit pas seulement d'un droit de séjour.",
      },
      otherwise: {
        nl: 'Volgens ons wilt u niet duurzaam samenleven. Daarom schrijven wij uw verklaring niet in.',
        en: 'In our view you do not want to live together lastingly. So we do not register your declaration.',
        fr: "Selon nous, vous ne voulez pas une vie commune durable. Nous n'inscrivons donc pas votre déclaration.",
      },
      source: 'Oud Burgerlijk Wetboek, artikel 1476bis',
      toConfirm: true,
    },
  ],
  pages: [
    {
      slug: 'verklaring',
      title: { nl: 'Uw verklaring', en: 'Your declaration', fr: 'Votre déclaration' },
      intro: {
        nl: 'U verklaart dat u wettelijk wilt samenwonen. De wet regelt wat dat betekent: artikelen 1475 tot 1479.',
        en: 'You declare that you want to cohabit legally. The law says what that means: articles 1475 to 1479.',
        fr: 'Vous déclarez vouloir cohabiter légalement. La loi dit ce que cela signifie : articles 1475 à 1479.',
      },
      fields: [
        {
          name: 'read',
          kind: 'choice',
          label: {
            nl: 'Kent u allebei die artikelen?',
            en: 'Do you both know those articles?',
            fr: 'Connaissez-vous tous les deux ces articles ?',
          },
          called: { nl: 'of u de artikelen kent', en: 'whether you know the articles', fr: 'si vous les connaissez' },
          hint: {
            nl: 'De wet vraagt dat u ze vooraf leest. U vindt ze in het oude Burgerlijk Wetboek.',
            en: 'The law asks that you read them beforehand. They are in the old Civil Code.',
            fr: "La loi demande que vous les lisiez d'abord. Ils sont dans l'ancien Code civil.",
          },
          options: [
            {
              value: 'read',
              label: {
                nl: 'Ja, wij lazen ze allebei',
                en: 'Yes, we both read them',
                fr: 'Oui, nous les avons lus tous les deux',
              },
            },
            { value: 'not-yet', label: { nl: 'Nog niet', en: 'Not yet', fr: 'Pas encore' } },
          ],
        },
        {
          name: 'agreement',
          kind: 'yes-no',
          label: {
            nl: 'Hebt u samen een overeenkomst bij een notaris?',
            en: 'Do you have an agreement together, made by a notary?',
            fr: 'Avez-vous ensemble une convention devant notaire ?',
          },
          called: { nl: 'of u een overeenkomst hebt', en: 'whether you have an agreement', fr: 'si vous en avez une' },
        },
      ],
    },
  ],
  issues: {
    template: 'request-receipt',
    kind: { nl: 'Ontvangstbewijs', en: 'Receipt', fr: 'Accusé de réception' },
  },
  steps: [
    { id: 'gegevens', kind: 'consult' },
    { id: 'ontvangstbewijs', kind: 'issue' },
    { id: 'voorwaarden', kind: 'check' },
    {
      id: 'nazicht',
      kind: 'decide',
      title: {
        nl: 'Verklaring nakijken en inschrijven',
        en: 'Check and register the declaration',
        fr: 'Vérifier et inscrire la déclaration',
      },
    },
    {
      id: 'bericht',
      kind: 'notify',
      message: {
        nl: 'Uw verklaring is in orde. Wij schreven uw wettelijke samenwoning in.',
        en: 'Your declaration is in order. We registered your legal cohabitation.',
        fr: 'Votre déclaration est en ordre. Nous avons inscrit votre cohabitation légale.',
      },
    },
  ],
  decision: 'person',
  promise: [{ workingDays: 10, validFrom: begin, toConfirm: true }],
  retention: { contentDays: 730, basis: 'Voorstel: twee jaar, om te bewijzen wanneer iemand iets verklaarde' },
  toConfirm: ['fees.0', 'appeal', 'retention', 'promise.0', 'pages', 'signedBy.0', 'channels'],
} as const satisfies Product
