import type { Applicant } from './answers.ts'

type Who = Pick<Applicant, 'resident' | 'cars' | 'others'>

const born = (before: string) => (who: Who) => who.resident.birthDate < before
const hasStatus = ({ resident, others }: Who) => (others.statutes.get(resident.key) ?? []).length > 0
const isRecognised = ({ resident, others }: Who) => others.disabilities.has(resident.key)
const isCohabiting = ({ resident }: Who) => resident.legalCohabitation !== undefined
const hasCar = ({ cars }: Who) => cars.length > 0
/** Diesel of before September 2015 and petrol of before 2005 do not come in any more: about so old. */
const hasOldCar = ({ cars }: Who) => cars.some(({ firstRegistered }) => firstRegistered < '2011')

/**
 * Who needs a product, by its id: people read on the page of a service whom it is for, and mostly keep to it. Not named here: anybody
 * may need it.
 */
export const needs: Readonly<Record<string, (who: Who) => boolean>> = {
  'attest-nationaliteit': ({ resident }) => resident.nationality.code === '150',
  'attest-kiesrecht': ({ resident }) => resident.nationality.code === '150',
  'attest-wettelijke-samenwoning': isCohabiting,
  'uittreksel-akte': ({ resident }) => resident.birthCountry.code === '150',
  'afschrift-akte': ({ resident }) => resident.birthCountry.code === '150',
  pensioenaanvraag: born('1966'),
  'inkomensgarantie-ouderen': born('1962'),
  'tegemoetkoming-handicap': (who) => isRecognised(who) || born('1956')(who),
  'parkeerkaart-handicap': isRecognised,
  taxicheques: (who) => isRecognised(who) || born('1962')(who),
  kansentarief: hasStatus,
  verblijf: ({ resident }) => resident.nationality.code !== '150',
  'lez-dagpas': hasOldCar,
  'lez-toelating': hasOldCar,
  'lez-vrijstelling': (who) =>
    hasCar(who) && (isRecognised(who) || who.cars.some((car) => car.firstRegistered < '1996')),
  'parkeervergunning-bewoner': hasCar,
}

/** So many apply who do not have what it is for, or do not know that they have it. */
export const withoutNeed = 0.12
