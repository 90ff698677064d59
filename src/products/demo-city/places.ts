import type { Place } from '#domain/catalogue/index.ts'
import {
  afternoons,
  districtHouseHours,
  libraryHours,
  limitedHours,
  mainCounterHours,
  servicePointHours,
  sportsHallHours,
  thursdayMorning,
  tuesdayAndFriday,
  twoDaysHours,
} from './hours.ts'
import { besidesDutch } from './languages.ts'
import { limitedCounters } from './limited-counters.ts'
import { popUpSeasons, studentSeasons } from './seasons.ts'

const pilot = '2021-09-01'
const berchem = { postalCode: '2600', municipality: 'Berchem' }
const contactPoint = { role: 'contact-point', validFrom: pilot } as const
const slots = { role: 'slots', validFrom: pilot } as const

/** The places of the pilot (R25, R32, R33). What was not published is marked in `toConfirm`. */
export const places: readonly Place[] = [
  {
    id: 'districtshuis-berchem',
    name: 'Districtshuis Berchem',
    address: { street: 'Grotesteenweg 150', ...berchem },
    position: { latitude: 51.1944, longitude: 4.4254 },
    roles: [slots, contactPoint],
    languages: besidesDutch,
    hours: [{ ...districtHouseHours, validTo: '2022-11-30' }, twoDaysHours],
    toConfirm: ['position', 'hours'],
  },
  {
    id: 'huis-van-het-kind-gitschotelhof',
    name: 'Huis van het Kind Gitschotelhof',
    position: { latitude: 51.2045, longitude: 4.4455 },
    roles: [slots],
    hours: [servicePointHours],
    toConfirm: ['address', 'position', 'hours'],
  },
  {
    id: 'bib-de-vertellerij',
    name: 'Bib De Vertellerij',
    position: { latitude: 51.19553, longitude: 4.4413 },
    roles: [contactPoint],
    languages: besidesDutch,
    hours: [libraryHours],
    toConfirm: ['address', 'hours'],
  },
  {
    id: 'bibliotheek-de-poort',
    name: 'Bibliotheek De Poort',
    position: { latitude: 51.19517, longitude: 4.42151 },
    roles: [contactPoint],
    languages: besidesDutch,
    hours: [libraryHours],
    toConfirm: ['address', 'hours'],
  },
  {
    id: 'cc-berchem',
    name: 'CC Berchem',
    address: { street: 'Driekoningenstraat 126', ...berchem },
    position: { latitude: 51.2008, longitude: 4.4324 },
    roles: [contactPoint],
    languages: besidesDutch,
    hours: [servicePointHours],
    toConfirm: ['address', 'hours'],
  },
  {
    id: 'sporthal-t-rooi',
    name: "Sporthal 't Rooi",
    position: { latitude: 51.1886, longitude: 4.4478 },
    roles: [contactPoint],
    languages: besidesDutch,
    hours: [sportsHallHours],
    toConfirm: ['address', 'position', 'hours'],
  },
  {
    id: 'dienstencentrum-de-veldekens',
    name: 'Dienstencentrum De Veldekens',
    position: { latitude: 51.1899, longitude: 4.434 },
    roles: [contactPoint],
    languages: besidesDutch,
    hours: [servicePointHours],
    toConfirm: ['address', 'position', 'hours'],
  },
  {
    id: 'dienstencentrum-sint-anna',
    name: 'Dienstencentrum Sint-Anna',
    position: { latitude: 51.1976, longitude: 4.4227 },
    roles: [contactPoint],
    languages: besidesDutch,
    hours: [servicePointHours],
    toConfirm: ['address', 'position', 'hours'],
  },
  {
    id: 'stadsloket-harmonie',
    name: 'Stadsloket Harmonie',
    address: { street: 'Mechelsesteenweg 216', postalCode: '2018', municipality: 'Antwerpen' },
    position: { latitude: 51.2035, longitude: 4.4125 },
    roles: [{ role: 'counter', validFrom: '2021-05-28' }],
    hours: [mainCounterHours],
    toConfirm: ['address', 'position', 'hours'],
  },
  ...(
    [
      ['stadsloket-deurne', 'Stadsloket Deurne', { latitude: 51.2155, longitude: 4.461 }],
      ['stadsloket-merksem', 'Stadsloket Merksem', { latitude: 51.2465, longitude: 4.443 }],
      ['stadsloket-wilrijk', 'Stadsloket Wilrijk', { latitude: 51.167, longitude: 4.394 }],
    ] as const
  ).map(([id, name, position]) => ({
    id,
    name,
    position,
    roles: [{ role: 'counter', validFrom: '2022-12-01' } as const],
    hours: [{ ...mainCounterHours, validFrom: '2022-12-01' }],
    toConfirm: ['address', 'position', 'hours'],
  })),
  // The counters that open two days a week from then on, beside that of Berchem (2022_IP_00107).
  ...limitedCounters.map(({ id, name, position, days }) => ({
    ...{ id, name, position },
    roles: [{ role: 'counter', validFrom: '2022-12-01' } as const],
    hours: [limitedHours(...days)],
    toConfirm: ['address', 'position', 'hours'],
  })),
  // The social centres: a place that these customers know (R12). Which ones take part was not published.
  {
    id: 'sociaal-centrum-berchem',
    name: 'Sociaal centrum Berchem',
    position: { latitude: 51.1962, longitude: 4.4293 },
    unit: 'SD',
    roles: [{ role: 'counter', validFrom: '2022-01-01' }],
    hours: [servicePointHours],
    toConfirm: ['name', 'address', 'position', 'hours'],
  },
  {
    id: 'sociaal-centrum-borgerhout',
    name: 'Sociaal centrum Borgerhout',
    position: { latitude: 51.2142, longitude: 4.4371 },
    unit: 'SD',
    roles: [{ role: 'counter', validFrom: '2022-01-01' }],
    hours: [servicePointHours],
    toConfirm: ['name', 'address', 'position', 'hours'],
  },
  // Without a door: the teams that come home.
  { id: 'aan-huis', name: 'Bij de klant thuis', roles: [], hours: [], toConfirm: ['hours'] },
  // Closed lists: who books there stands with the counter, and nobody walks in.
  {
    id: 'gevangenis-antwerpen',
    name: 'Loket in de gevangenis van Antwerpen',
    position: { latitude: 51.2105, longitude: 4.3985 },
    roles: [],
    hours: [thursdayMorning],
    toConfirm: ['name', 'address', 'position', 'hours'],
  },
  {
    id: 'kraamloket-middelheim',
    name: 'Geboorteloket in de kraamafdeling',
    position: { latitude: 51.1805, longitude: 4.4085 },
    roles: [],
    hours: [tuesdayAndFriday],
    toConfirm: ['name', 'address', 'position', 'hours'],
  },
  // In the season in which students arrive, and a market square for some Saturdays.
  {
    id: 'studentenloket-stan',
    name: 'Studentenloket STAN',
    position: { latitude: 51.2205, longitude: 4.4105 },
    roles: studentSeasons.map((season) => ({ role: 'counter', ...season })),
    hours: studentSeasons.map((season) => ({ ...afternoons, ...season })),
    toConfirm: ['address', 'position', 'hours'],
  },
  {
    id: 'pop-up-de-roma',
    name: 'Pop-uploket Borgerhout',
    position: { latitude: 51.2131, longitude: 4.4459 },
    roles: popUpSeasons.map((season) => ({ role: 'slots', ...season })),
    hours: [],
    toConfirm: ['name', 'address', 'position', 'hours'],
  },
]
