import type { Interpreter } from '#domain/catalogue/index.ts'

const from = { validFrom: '2021-09-01', toConfirm: true }
const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

/** Who interprets in the demonstration, with a roster of their own: invented. By telephone or picture, so at any place. */
export const interpreters: readonly Interpreter[] = [
  {
    id: 'tolk-arabisch',
    languages: ['ar'],
    turns: [{ ...from, days: ['monday', 'wednesday'], from: '09:00', to: '16:00' }],
  },
  {
    id: 'tolk-oost',
    languages: ['pl', 'uk'],
    turns: [{ ...from, days: ['tuesday', 'thursday'], from: '09:00', to: '18:00' }],
  },
  { id: 'tolk-hoorn', languages: ['ti'], turns: [{ ...from, days: ['thursday'], from: '10:00', to: '16:00' }] },
  { id: 'tolk-pasjtoe', languages: ['ps'], turns: [{ ...from, days: ['friday'], from: '09:00', to: '12:00' }] },
  // Signs are seen: at the places with a good picture.
  {
    id: 'tolk-gebaren',
    languages: ['vgt'],
    turns: [
      { ...from, days: workdays, from: '09:00', to: '12:00', places: ['stadsloket-harmonie', 'districtshuis-berchem'] },
    ],
  },
]
