import type { Language } from '#platform/words.ts'

type Part = Readonly<{ heading: string; text: readonly string[] }>
type PlainPage = Readonly<{ title: string; parts: readonly Part[] }>

const nl = {
  places: {
    title: 'Contactpunten en loketten',
    lead: 'Hier kunt u terecht. Iemand helpt u als u dat wilt.',
    'contact-point': 'Contactpunten: zelf doen, met hulp dichtbij',
    slots: 'Loketten op afspraak',
    counter: 'Stadsloketten',
  },
  help: {
    title: 'Hulp',
    parts: [
      {
        heading: 'Hoe meld ik mij aan?',
        text: [
          'U meldt zich aan met uw identiteitskaart, itsme of een andere digitale sleutel.',
          'Hebt u dat niet? Bel ons of kom naar een contactpunt. Wij helpen u.',
        ],
      },
      {
        heading: 'Ben ik kwijt wat ik invulde?',
        text: ['Nee. Wij bewaren elke stap. U gaat verder waar u was, ook op een ander toestel.'],
      },
      {
        heading: 'Hoe onderteken ik?',
        text: ['U leest uw aanvraag na en meldt zich nog één keer aan. Dat is uw handtekening.'],
      },
    ],
  },
  accessibility: {
    title: 'Toegankelijkheid',
    parts: [
      {
        heading: 'Voor iedereen',
        text: [
          'Dit loket werkt met toetsenbord, schermlezer, zonder script en sterk vergroot.',
          'Wij testen elke pagina automatisch op WCAG 2.2, niveau AA.',
        ],
      },
      { heading: 'Werkt iets niet voor u?', text: ['Bel ons. Wij lossen het op en helpen u intussen verder.'] },
    ],
  },
  privacy: {
    title: 'Uw gegevens',
    parts: [
      {
        heading: 'Wat wij gebruiken',
        text: [
          'Wij halen uw gegevens op bij de bron, zoals het Rijksregister.',
          'Dat doen wij alleen voor wat u aanvraagt.',
          'Elke keer schrijven wij op wie keek en waarom. U leest dat in Mijn loket.',
        ],
      },
      {
        heading: 'Hoelang wij bewaren',
        text: [
          'Na de bewaartijd wissen wij de inhoud van uw aanvraag en uw attest.',
          'Een controle van een oud attest blijft mogelijk.',
        ],
      },
      { heading: 'Uw rechten', text: ['U kunt alles meenemen, of melden wat niet klopt. Dat doet u in Mijn loket.'] },
    ],
  },
} satisfies Record<string, unknown>

type Pages = Readonly<{
  places: Readonly<Record<'title' | 'lead' | 'contact-point' | 'slots' | 'counter', string>>
  help: PlainPage
  accessibility: PlainPage
  privacy: PlainPage
}>

const en: Pages = {
  places: {
    title: 'Contact points and counters',
    lead: 'You can come here. Somebody helps you if you like.',
    'contact-point': 'Contact points: do it yourself, with help near',
    slots: 'Counters by appointment',
    counter: 'City counters',
  },
  help: {
    title: 'Help',
    parts: [
      {
        heading: 'How do I sign in?',
        text: [
          'With your identity card, itsme or another digital key.',
          'Have none? Call us or come to a contact point.',
        ],
      },
      { heading: 'Do I lose what I filled in?', text: ['No. We keep every step. You go on where you were.'] },
      { heading: 'How do I sign?', text: ['You read your application and sign in once more. That is your signature.'] },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    parts: [
      {
        heading: 'For everybody',
        text: [
          'This counter works with keyboard, screen reader, without script and enlarged.',
          'We test every page for WCAG 2.2, level AA.',
        ],
      },
      { heading: 'Does something not work for you?', text: ['Call us. We put it right and help you meanwhile.'] },
    ],
  },
  privacy: {
    title: 'Your data',
    parts: [
      {
        heading: 'What we use',
        text: [
          'We fetch your data at the source, only for what you apply for.',
          'We write down who looked and why. You read it in My counter.',
        ],
      },
      { heading: 'How long we keep it', text: ['Then we erase the content. An old certificate can still be checked.'] },
      { heading: 'Your rights', text: ['You can take all of it with you, or say what is wrong, in My counter.'] },
    ],
  },
}

const fr: Pages = {
  places: {
    title: 'Points de contact et guichets',
    lead: 'Vous pouvez venir ici. Quelqu’un vous aide si vous le voulez.',
    'contact-point': 'Points de contact : faire soi-même, aide tout près',
    slots: 'Guichets sur rendez-vous',
    counter: 'Guichets de la ville',
  },
  help: {
    title: 'Aide',
    parts: [
      {
        heading: 'Comment me connecter ?',
        text: [
          'Avec votre carte d’identité, itsme ou une autre clé numérique.',
          'Vous n’en avez pas ? Appelez-nous ou venez.',
        ],
      },
      {
        heading: 'Mes réponses sont-elles perdues ?',
        text: ['Non. Nous gardons chaque étape. Vous continuez où vous étiez.'],
      },
      {
        heading: 'Comment signer ?',
        text: ['Relisez votre demande et connectez-vous encore une fois. C’est votre signature.'],
      },
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    parts: [
      {
        heading: 'Pour tout le monde',
        text: [
          'Ce guichet marche au clavier, avec lecteur d’écran, sans script et agrandi.',
          'Nous testons chaque page (WCAG 2.2 AA).',
        ],
      },
      { heading: 'Quelque chose ne marche pas ?', text: ['Appelez-nous. Nous le réparons et vous aidons.'] },
    ],
  },
  privacy: {
    title: 'Vos données',
    parts: [
      {
        heading: 'Ce que nous utilisons',
        text: [
          'Nous prenons vos données à la source, pour votre demande seulement.',
          'Nous notons qui a regardé et pourquoi.',
        ],
      },
      {
        heading: 'Combien de temps',
        text: ['Ensuite nous effaçons le contenu. Une ancienne attestation reste vérifiable.'],
      },
      { heading: 'Vos droits', text: ['Vous pouvez tout emporter ou signaler une erreur, dans Mon guichet.'] },
    ],
  },
}

const all: Readonly<Record<Language, Pages>> = { nl, en, fr }

/** Pages that only tell. */
export const plainPages = (language: Language): Pages => all[language]
