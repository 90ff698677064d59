import type { Product } from '#domain/catalogue/index.ts'

/** The questions about a child for whom a parent asks a leisure card, or its tariff. */
export const askedForChild = { forWhom: 'forWhom', child: 'child', consent: 'consent' } as const

/** Which child, and whether the parent agrees: a child of which the card system knows nothing yet gets a card with it. */
export const ownChild = {
  slug: 'kind',
  title: { nl: 'Uw kind', en: 'Your child', fr: 'Votre enfant' },
  when: 'forWhom = "child"',
  fields: [
    {
      name: 'child',
      kind: 'national-number',
      label: { nl: 'Nummer op de Kids-ID', en: 'Number on the Kids-ID', fr: 'Numéro sur la Kids-ID' },
      hint: {
        nl: 'Dat is het rijksregisternummer van uw kind.',
        en: 'That is the national number of your child.',
        fr: 'C’est le numéro national de votre enfant.',
      },
    },
    {
      name: 'consent',
      kind: 'yes-no',
      label: {
        nl: 'Gaat u als ouder akkoord met de kaart?',
        en: 'Do you agree to the card as a parent?',
        fr: 'Êtes-vous d’accord, en tant que parent ?',
      },
    },
  ],
} as const satisfies Product['pages'][number]

/** For whom it is asked: the one who asks, or a child. `title` of the page, and the question itself. */
export const forWhomPage = (title: Product['title'], label: Product['title']) =>
  ({
    slug: 'voor-wie',
    title,
    fields: [
      {
        name: 'forWhom',
        kind: 'choice',
        label,
        options: [
          { value: 'self', label: { nl: 'Mijzelf', en: 'Myself', fr: 'Moi-même' } },
          {
            value: 'child',
            label: { nl: 'Mijn kind jonger dan 12', en: 'My child under 12', fr: 'Mon enfant de moins de 12 ans' },
          },
        ],
      },
    ],
  }) as const satisfies Product['pages'][number]
