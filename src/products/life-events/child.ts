import type { LifeEvent } from '#domain/catalogue/index.ts'

export const child: LifeEvent = {
  id: 'kind',
  title: { nl: 'Wij krijgen een kind', en: 'We are having a child', fr: 'Nous attendons un enfant' },
  summary: {
    nl: 'Aangifte, naam, opvang, premies',
    en: 'Declaration, name, care, benefits',
    fr: 'Déclaration, nom, accueil, primes',
  },
  topics: [
    {
      title: { nl: 'De geboorte aangeven', en: 'Declare the birth', fr: 'Déclarer la naissance' },
      text: {
        nl: 'Doe dit binnen 15 dagen na de geboorte. Dat kan in het ziekenhuis of op afspraak aan een loket.',
        en: 'Do this within 15 days after the birth. You can do it in hospital, or by appointment at a counter.',
        fr: "Faites-le dans les 15 jours après la naissance. C'est possible à l'hôpital ou au guichet, sur rendez-vous.",
      },
      products: ['geboorteaangifte'],
      helpedBy: ['desk', 'phone'],
      synonyms: ['geboorteaangifte', 'geboorte aangeven', 'baby aangeven', 'declare birth', 'déclaration de naissance'],
    },
    {
      title: { nl: 'Een kind erkennen', en: 'Recognise a child', fr: 'Reconnaître un enfant' },
      text: {
        nl: 'Bent u niet getrouwd? Dan erkent u het kind. Bel ons voor een afspraak, liefst voor de geboorte.',
        en: 'Are you not married? Then you recognise the child. Call for an appointment, preferably before the birth.',
        fr: "Vous n'êtes pas marié ? Alors vous reconnaissez l'enfant. Prenez rendez-vous, si possible avant la naissance.",
      },
      helpedBy: ['desk', 'phone'],
      synonyms: ['erkenning', 'kind erkennen', 'vaderschap', 'reconnaissance'],
    },
    {
      title: { nl: 'Papieren voor uw premie', en: 'Papers for your benefit', fr: 'Papiers pour votre prime' },
      text: {
        nl: 'Soms vraagt men wie er bij u woont, of een akte.',
        en: 'Sometimes people ask who lives with you, or for an act.',
        fr: 'Parfois on demande qui habite chez vous, ou un acte.',
      },
      products: ['attest-gezinssamenstelling', 'afschrift-akte', 'uittreksel-akte', 'afschrift-akte-ander'],
    },
    {
      title: { nl: 'Kids-ID en opvang', en: 'Kids-ID and childcare', fr: 'Kids-ID et accueil' },
      text: {
        nl: 'Een Kids-ID vraagt u aan op afspraak. Over opvang en premies: bel ons, wij wijzen u de weg.',
        en: 'You apply for a Kids-ID by appointment. About childcare and benefits: call us, we show you the way.',
        fr: "Une Kids-ID se demande sur rendez-vous. Pour l'accueil et les primes : appelez-nous.",
      },
      helpedBy: ['desk', 'phone'],
      synonyms: ['kids-id', 'kinderpas', 'kinderopvang', 'crèche', 'startbedrag'],
    },
  ],
}
