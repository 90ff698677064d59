import type { LowEmissionZone } from '#domain/catalogue/index.ts'

/**
 * Who may drive in the low-emission zone, by date. The steps that were planned for 2025 and 2026 were dropped after the Flemish
 * coalition agreement of October 2024: the table of 2020 still holds. An evaluation is planned for 2027.
 */
export const lowEmissionZone: LowEmissionZone = {
  // Mopeds and motorcycles are out of scope.
  categories: ['M1', 'N1', 'N2', 'N3', 'M2', 'M3', 'T'],
  // The codes of the vehicle register that were met. A fuel that is not here goes to a person.
  fuels: { '10': 'petrol', '16': 'petrol', '20': 'diesel', '21': 'diesel', '30': 'gas', '50': 'hydrogen' },
  // Tractors (T) have stages, no euro norms: without a norm on the certificate a person looks.
  normDates: [
    { categories: ['M1'], norm: 1, from: '1993-01-01' },
    { categories: ['M1'], norm: 2, from: '1997-01-01' },
    { categories: ['M1'], norm: 3, from: '2001-01-01' },
    { categories: ['M1'], norm: 4, from: '2006-01-01' },
    { categories: ['M1'], norm: 5, from: '2011-01-01' },
    { categories: ['M1'], norm: 6, from: '2015-09-01' },
    // Vans follow passenger cars; the two heavier classes of them a year later. Which class a van is, the register does not say.
    { categories: ['N1'], norm: 1, from: '1993-10-01', certainFrom: '1994-10-01' },
    { categories: ['N1'], norm: 2, from: '1997-01-01', certainFrom: '1998-10-01' },
    { categories: ['N1'], norm: 3, from: '2001-01-01', certainFrom: '2002-01-01' },
    { categories: ['N1'], norm: 4, from: '2006-01-01', certainFrom: '2007-01-01' },
    { categories: ['N1'], norm: 5, from: '2011-01-01', certainFrom: '2012-01-01' },
    { categories: ['N1'], norm: 6, from: '2015-09-01', certainFrom: '2016-09-01' },
    { categories: ['N2', 'N3', 'M2', 'M3'], norm: 1, from: '1993-10-01' },
    { categories: ['N2', 'N3', 'M2', 'M3'], norm: 2, from: '1996-10-01' },
    { categories: ['N2', 'N3', 'M2', 'M3'], norm: 3, from: '2001-10-01' },
    { categories: ['N2', 'N3', 'M2', 'M3'], norm: 4, from: '2006-10-01' },
    { categories: ['N2', 'N3', 'M2', 'M3'], norm: 5, from: '2009-10-01' },
    { categories: ['N2', 'N3', 'M2', 'M3'], norm: 6, from: '2014-01-01' },
  ],
  admission: [
    {
      validFrom: '2017-02-01',
      validTo: '2019-12-31',
      lowest: { petrol: 1, gas: 1, diesel: 4 },
      withFilter: { diesel: 3 },
      permit: { diesel: [3] },
      source: 'Reglement lage-emissiezone, vanaf 1 februari 2017',
    },
    {
      validFrom: '2020-01-01',
      lowest: { petrol: 2, gas: 2, diesel: 5 },
      permit: { diesel: [4] },
      source: 'Reglement lage-emissiezone, vanaf 1 januari 2020',
    },
  ],
  historicPlates: '^1?O[A-Z]{2,3}\\d{3}$',
  products: {
    register: 'lez-registratie',
    dayPass: 'lez-dagpas',
    permit: 'lez-toelating',
    exemption: 'lez-vrijstelling',
  },
  knownCountries: ['BE'],
  toConfirm: ['normDates', 'fuels', 'historicPlates'],
}
