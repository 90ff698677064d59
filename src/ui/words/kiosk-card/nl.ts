/** Why a card does not sign somebody in: the last part of the address of its screen. */
export type CardEnd =
  | 'geblokkeerd'
  | 'vervallen'
  | 'ingetrokken'
  | 'kind'
  | 'ander-land'
  | 'onleesbaar'
  | 'lezer'
  | 'stil'
  | 'geweigerd'
  | 'te-laat'
  | 'weg'
  | 'andere-kaart'

type Told = Readonly<{ title: string; text: readonly string[] }>

export const nl = {
  whoTitle: 'Wie bent u?',
  whoLead: 'Kies hoe u zich aanmeldt.',
  card: 'Met mijn identiteitskaart',
  cardText: 'U hebt uw kaart en uw code nodig',
  other: 'Op een andere manier',
  otherText: 'itsme of een andere digitale sleutel',
  insertTitle: 'Steek uw kaart in de lezer',
  insertText: 'De chip gaat eerst naar binnen, met de foto naar boven. Laat de kaart zitten.',
  inserted: 'Mijn kaart zit erin',
  codeTitle: 'Typ uw pincode',
  codeText: 'Dek uw hand af.',
  typed: (count: number) => (count === 0 ? '' : count === 1 ? '1 cijfer getypt' : `${count} cijfers getypt`),
  erase: 'Wissen',
  ready: 'Klaar',
  wrongTitle: 'Deze code klopt niet',
  wrongText: (left: number) =>
    left === 1
      ? 'U kunt nog 1 keer proberen. Daarna sluit uw kaart zich af.'
      : `U kunt nog ${left} keer proberen. Neem uw tijd.`,
  tooShort: 'Typ alle cijfers van uw code. Dat zijn er minstens vier.',
  sign: 'Ondertekenen',
  signWithCard: 'Ondertekenen met mijn identiteitskaart',
  signOtherwise: 'Anders ondertekenen',
  signText: 'U ondertekent wat u las.',
  again: 'Opnieuw met mijn kaart',
  otherWay: 'Kies een andere manier',
  newStart: 'Opnieuw beginnen',
  readerGone: 'De kaartlezer werkt nu niet. Dat ligt niet aan u.',
  noPhone: 'Hebt u geen gsm bij u? Vraag hulp van een mens.',
  otherBack: 'Lukt het niet met uw gsm? Dan kan het ook zo.',
  signByPhone: 'Ondertekenen op uw gsm',
  signPhoneTitle: 'Onderteken op uw gsm',
  signPhoneText: 'Scan de code. Meld u aan op uw gsm, lees alles na en onderteken daar.',
  signPhoneGoesOn: 'Daarna gaat dit scherm vanzelf verder.',
  signPhoneAlt: 'Code die uw gsm naar uw aanvraag brengt',
  signElsewhere: 'Zonder kaart ondertekent u thuis of op uw gsm, in Mijn loket.',
  ends: {
    geblokkeerd: {
      title: 'Uw kaart is geblokkeerd',
      text: [
        'U typte drie keer een verkeerde code. Uw kaart sluit zich dan zelf af.',
        'Maak een afspraak aan een loket. Daar krijgt u een nieuwe code.',
      ],
    },
    vervallen: {
      title: 'Uw kaart is vervallen',
      text: ['U kunt zich er niet meer mee aanmelden. Vraag een nieuwe kaart aan een loket.'],
    },
    ingetrokken: {
      title: 'Deze kaart geldt niet meer',
      text: [
        'Ze is als verloren gemeld, of er is al een nieuwe. Hebt u een nieuwe kaart? Gebruik die.',
        'Is dit een vergissing? Bel DOC STOP: 00800 2123 2123.',
      ],
    },
    kind: {
      title: 'Met deze kaart kunt u zich niet aanmelden',
      text: [
        'Er staat geen sleutel op. Zo is het op de kaart van een kind.',
        'Een ouder kan iets vragen voor een kind, met de eigen kaart.',
      ],
    },
    'ander-land': {
      title: 'Deze kaart kennen wij niet',
      text: [
        'Gebruik een Belgische identiteitskaart of verblijfskaart.',
        'Hebt u geen Belgische kaart? Kom naar een loket. Daar helpen wij u.',
      ],
    },
    onleesbaar: {
      title: 'Wij kunnen uw kaart niet lezen',
      text: [
        'Neem ze uit de lezer en veeg de chip droog schoon.',
        'Steek ze opnieuw in. De chip gaat eerst naar binnen, met de foto naar boven.',
      ],
    },
    lezer: {
      title: 'De kaartlezer werkt niet',
      text: ['Dat ligt niet aan u. Neem uw kaart terug en kies een andere manier.'],
    },
    stil: {
      title: 'Wij kunnen uw kaart nu niet nakijken',
      text: [
        'De dienst die zegt of een kaart nog geldt, antwoordt niet. Dat ligt niet aan u.',
        'Probeer het over enkele minuten opnieuw, of kies een andere manier.',
      ],
    },
    geweigerd: {
      title: 'Wij kunnen deze kaart niet aanvaarden',
      text: ['Het nakijken van uw kaart is niet gelukt. Kies een andere manier, of kom naar een loket.'],
    },
    'te-laat': {
      title: 'Dit duurde te lang',
      text: ['U bent niet aangemeld. Begin gerust opnieuw.'],
    },
    weg: {
      title: 'U nam uw kaart uit de lezer',
      text: [
        'Uw bezoek is gestopt. Alles op dit scherm is gewist.',
        'Was u nog bezig? Wat u invulde, bewaren wij voor u.',
      ],
    },
    'andere-kaart': {
      title: 'Dit is niet uw kaart',
      text: ['In de lezer zit de kaart van iemand anders. Steek uw eigen kaart in de lezer.'],
    },
  } satisfies Record<CardEnd, Told> as Record<CardEnd, Told>,
  /** Signed, and the answer of the city is lost. */
  kept: {
    title: 'U hebt ondertekend',
    text: [
      'Uw handtekening is nog niet bij de stad. Wij proberen het opnieuw, vanzelf.',
      'U hoeft niet nog eens te tekenen. Laat uw kaart zitten.',
      'Stopt u nu? Kijk dan later in Mijn loket of het ingediend is.',
    ] as readonly string[],
    now: 'Nu proberen',
  },
  /** Where signing needs other words. */
  signEnds: {
    vervallen: {
      title: 'Uw kaart is vervallen',
      text: ['U kunt er niet meer mee ondertekenen. Onderteken op een andere manier.'],
    },
    'te-laat': {
      title: 'Dit duurde te lang',
      text: ['Er is niets ondertekend. Wat u invulde, is bewaard. Begin gerust opnieuw.'],
    },
    stil: {
      title: 'Ondertekenen lukt nu niet',
      text: [
        'Een dienst die daarvoor nodig is, antwoordt niet. Dat ligt niet aan u.',
        'Probeer het over enkele minuten opnieuw, of onderteken op een andere manier.',
      ],
    },
  } satisfies Partial<Record<CardEnd, Told>> as Partial<Record<CardEnd, Told>>,
}

type Loose<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }
export type KioskCardWords = Loose<typeof nl>
