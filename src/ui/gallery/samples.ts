import type { Field } from '#domain/forms/index.ts'
import type { Way } from '../components/ways.tsx'
import type { LanguageLink, NavLink } from '../layouts/portal.tsx'

/** Invented words and people for looking at the components. */
export const ways: readonly Way[] = [
  {
    icon: 'phone',
    title: 'Bel 03 22 11 333',
    href: 'tel:+3232211333',
    lines: ['Nu open, tot 17 uur.', 'Wij vullen het samen met u in.'],
  },
  {
    icon: 'place',
    title: 'Contactpunt dichtbij',
    lines: [{ href: '#punt', text: 'Bibliotheek De Poort' }, 'Vandaag open tot 20 uur.'],
  },
  {
    icon: 'calendar',
    title: 'Op afspraak',
    lines: ['Eerste vrije plaats: morgen 10.20 uur,', { href: '#afspraak', text: 'districtshuis Berchem', after: '.' }],
  },
]

export const nav: readonly NavLink[] = [{ href: '#hulp', text: 'Hulp' }]

export const languages: readonly LanguageLink[] = [
  { language: 'nl', href: '#nl' },
  { language: 'fr', href: '#fr' },
  { language: 'en', href: '#en' },
]

export const me = { initials: 'YE', href: '#mijn' }

/** One field of every kind. */
export const fields: readonly Field[] = [
  { name: 'reason', kind: 'text', label: { nl: 'Waarvoor hebt u het attest nodig?' }, max: 80 },
  {
    name: 'story',
    kind: 'long-text',
    label: { nl: 'Wat wilt u ons nog vertellen?' },
    hint: { nl: 'Schrijf geen medische gegevens op.' },
    max: 300,
    optional: true,
  },
  {
    name: 'vehicle',
    kind: 'choice',
    label: { nl: 'Voor welke wagen?' },
    options: [
      {
        value: 'own',
        label: { nl: '1-WWW-903' },
        hint: { nl: 'Staat op uw naam, zegt de dienst Inschrijvingen' },
      },
      {
        value: 'other',
        label: { nl: 'Een andere wagen' },
        hint: { nl: 'Van uw werk, gehuurd of gedeeld. U voegt straks een bewijs toe: een foto mag.' },
      },
    ],
  },
  { name: 'plate', kind: 'text', label: { nl: 'Nummerplaat' }, max: 12, when: 'vehicle = "other"', pattern: '.*' },
  {
    name: 'language',
    kind: 'choices',
    label: { nl: 'In welke talen mogen wij u schrijven?' },
    options: [
      { value: 'nl', label: { nl: 'Nederlands' } },
      { value: 'fr', label: { nl: 'Frans' } },
      { value: 'ar', label: { nl: 'العربية' } },
    ],
  },
  { name: 'company', kind: 'yes-no', label: { nl: 'Is het een bedrijfswagen?' } },
  { name: 'born', kind: 'date', label: { nl: 'Wanneer bent u geboren?' }, autocomplete: 'bday' },
  { name: 'copies', kind: 'number', label: { nl: 'Hoeveel exemplaren wilt u?' } },
  { name: 'rent', kind: 'money', label: { nl: 'Hoeveel huur betaalt u per maand?' } },
  { name: 'number', kind: 'national-number', label: { nl: 'Rijksregisternummer' } },
  { name: 'email', kind: 'email', label: { nl: 'E-mailadres' } },
  { name: 'phone', kind: 'phone', label: { nl: 'Telefoonnummer' }, optional: true },
  { name: 'account', kind: 'iban', label: { nl: 'Rekeningnummer' } },
  { name: 'carPlate', kind: 'plate', label: { nl: 'Nummerplaat' } },
  { name: 'address', kind: 'address', label: { nl: 'Op welk adres?' } },
  { name: 'place', kind: 'stretch', label: { nl: 'Welk stuk van de straat?' }, min: 5, max: 50 },
  {
    name: 'proof',
    kind: 'file',
    label: { nl: 'Bewijs dat u de wagen gebruikt' },
    accept: ['pdf', 'jpeg', 'png'],
    max: 10_000_000,
  },
]
