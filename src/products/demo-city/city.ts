import type { City } from '#domain/catalogue/index.ts'
import { lowEmissionZone } from '../lez/zone.ts'
import { counters, visits } from './counters.ts'
import { contactCentreHours } from './hours.ts'
import { interpreters } from './interpreters.ts'
import { candidates, neighbourhoods } from './neighbourhoods.ts'
import { parkingZones } from './parking-zones.ts'
import { places } from './places.ts'
import { reservedPlaces } from './reserved-places.ts'
import { routes } from './routes.ts'

/** The city of the demonstration: the only place where a city has a name. Another city brings a folder beside this one. */
export const demoCity: City = {
  name: 'Antwerpen',
  title: 'Stad Antwerpen',
  sender: { service: 'Burgerzaken', address: ['Grote Markt 1', '2000 Antwerpen'] },
  codes: ['11002'],
  languages: ['nl', 'fr', 'en'],
  // A number from examples: no bank gave it to anybody.
  account: { iban: 'BE68539007547034', holder: 'Stad Antwerpen', prefix: '090' },
  // Which counters have a till, and the days, are to be confirmed.
  cash: [
    {
      places: ['stadsloket-harmonie', 'stadsloket-deurne', 'stadsloket-merksem', 'stadsloket-wilrijk'],
      days: 14,
      validFrom: '2021-05-28',
      toConfirm: true,
    },
  ],
  contactCentre: {
    phone: '03 22 11 333',
    international: '+3232211333',
    email: 'info@antwerpen.be',
    hours: [contactCentreHours],
  },
  holidays: { country: 'BE', besides: ['07-11', '11-02', '12-26'] },
  usualPromise: [{ workingDays: 10, validFrom: '2021-01-01', toConfirm: true }],
  units: [
    { id: 'OS', name: 'Ondernemen en Stadsmarketing' },
    { id: 'SD', name: 'Sociale Dienstverlening' },
    { id: 'SW', name: 'Stadsontwikkeling' },
    { id: 'SB', name: 'Stadsbeheer' },
  ],
  handOvers: [{ warnDays: 14, validFrom: '2021-01-01', toConfirm: true }],
  places,
  // A proposal: nobody counted yet what is asked at the contact points.
  oftenAsked: ['attest-gezinssamenstelling', 'attest-woonst', 'attest-leven', 'sorteerpas-opladen'],
  counters,
  routes,
  visits,
  interpreters,
  booking: [
    {
      ...{
        daysAhead: 60,
        holdMinutes: 10,
        offerMinutes: 30,
        mostMissed: 1,
        keepNamesDays: 180,
        proposalHours: 24,
        holdsEach: 3,
        holdsOfAnybody: 200,
        eachHourAtScreen: 15,
      },
      ...{ longerMinutes: 15, confirmMinutes: 15, proofBits: 14 },
      validFrom: '2021-01-01',
      toConfirm: true,
    },
  ],
  rest: [
    {
      ...{ dailyHours: 11, weeklyHours: 35, daysInRow: 6, validFrom: '2021-01-01', toConfirm: true },
      // Whether the city's own rules of work ask more, it confirms.
      source: 'wet van 14 december 2000 (arbeidstijd in de openbare sector), artikelen 5 tot 8',
    },
  ],
  // The detour of streets on the straight line, and speeds of everybody: proposals.
  travel: [{ detour: 1.3, walkingKmh: 4.5, cyclingKmh: 15, validFrom: '2021-01-01', toConfirm: true }],
  neighbourhoods,
  candidates,
  zones: { lowEmission: lowEmissionZone, parking: parkingZones },
  reservedPlaces,
  toConfirm: [
    'oftenAsked',
    'reservedPlaces',
    'sender',
    'account',
    'cash',
    'holidays.besides',
    'usualPromise.0',
    'units',
    'zones',
  ],
}
