import type { Theme } from '#domain/catalogue/index.ts'

/** What the city does, by subject. A theme also leads to its life events: what is not here yet is told there, with who helps. */
export const themes: readonly Theme[] = [
  {
    id: 'attesten',
    lifeEvents: ['bewijs'],
    title: { nl: 'Attesten en akten', en: 'Certificates and acts', fr: 'Attestations et actes' },
    summary: { nl: 'Een bewijs, meteen in handen', en: 'Proof, at once', fr: 'Une preuve, tout de suite' },
  },
  {
    id: 'identiteit',
    lifeEvents: ['auto', 'bewijs'],
    title: { nl: 'Identiteit en reizen', en: 'Identity and travel', fr: 'Identité et voyages' },
    summary: {
      nl: 'Identiteitskaart, reispas, rijbewijs, digitale sleutel',
      en: 'Identity card, passport, driving licence, digital key',
      fr: "Carte d'identité, passeport, permis de conduire, clé numérique",
    },
  },
  {
    id: 'wonen',
    lifeEvents: ['verhuizen'],
    title: { nl: 'Wonen en verhuizen', en: 'Living and moving', fr: 'Habiter et déménager' },
    summary: { nl: 'Adres, afval, sorteren', en: 'Address, waste, sorting', fr: 'Adresse, déchets, tri' },
  },
  {
    id: 'mobiliteit',
    lifeEvents: ['auto'],
    title: { nl: 'Auto en parkeren', en: 'Car and parking', fr: 'Voiture et stationnement' },
    summary: {
      nl: 'Lage-emissiezone, vergunning, parkeerverbod',
      en: 'Low-emission zone, permit, no-parking signs',
      fr: 'Zone de basses émissions, permis, interdiction',
    },
  },
  {
    id: 'leven',
    lifeEvents: ['kind', 'verlies'],
    title: { nl: 'Gezin en levensloop', en: 'Family and life', fr: 'Famille et vie' },
    summary: {
      nl: 'Geboorte, huwelijk, samenwonen, overlijden',
      en: 'Birth, marriage, cohabitation, death',
      fr: 'Naissance, mariage, cohabitation, décès',
    },
  },
  {
    id: 'migratie',
    lifeEvents: ['verhuizen', 'bewijs'],
    title: { nl: 'Nieuw in België', en: 'New in Belgium', fr: 'Nouveau en Belgique' },
    summary: {
      nl: 'Inschrijving, verblijfskaart, nationaliteit',
      en: 'Registration, residence card, nationality',
      fr: 'Inscription, carte de séjour, nationalité',
    },
  },
  {
    id: 'zorg',
    lifeEvents: ['moeilijk'],
    title: { nl: 'Zorg en steun', en: 'Care and support', fr: 'Soins et aide' },
    summary: {
      nl: 'Pensioen, handicap, tegemoetkomingen',
      en: 'Pension, disability, allowances',
      fr: 'Pension, handicap, allocations',
    },
  },
]
