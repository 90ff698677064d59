import { actKinds } from '#outside/civil-registry/index.ts'
import type { Words } from '#platform/words.ts'
import { fuelGroups, relations, vehicleClasses } from '../vehicles/index.ts'
import { actRelations } from './act-relation.ts'
import { askRelations } from './product.ts'

/**
 * Every fact that a condition may name, with its type, as the rules language reads it. A fact is `null` when the source
 * did not say it: unknown, which is never "no". Publication refuses a rule that names anything else.
 */
export const factDictionary = {
  today: 'date',
  thisYear: 'number',
  applicant: {
    record: {
      isSubject: 'boolean',
      relation: { oneOf: [...askRelations, 'none'] },
      channel: { oneOf: ['portal', 'kiosk', 'desk', 'phone'] },
    },
  },
  person: {
    record: {
      known: 'boolean',
      deceased: 'boolean',
      struckOff: 'boolean',
      belgian: 'boolean',
      hasAddress: 'boolean',
      addressInCity: 'boolean',
      protectedAddress: 'boolean',
      birthDate: 'date',
      age: 'number',
      adult: 'boolean',
      civilState: 'text',
      legallyCohabiting: 'boolean',
      parkingZone: 'text',
    },
  },
  household: { record: { known: 'boolean', size: 'number' } },
  foundAct: {
    record: {
      hits: 'number',
      kind: { oneOf: actKinds },
      age: 'number',
      relation: { oneOf: actRelations },
    },
  },
  dwelling: { record: { known: 'boolean', freePlaces: 'number' } },
  vouchers: { record: { left: 'number' } },
  parkingCard: { record: { vehiclesLeft: 'number' } },
  payment: { record: { day: 'date', lastDay: 'date' } },
  street: { record: { banned: 'boolean' } },
  vehicle: {
    record: {
      known: 'boolean',
      registered: 'boolean',
      class: { oneOf: vehicleClasses },
      fuel: { oneOf: fuelGroups },
      norm: 'number',
      admitted: 'boolean',
      permitPossible: 'boolean',
      firstUsed: 'date',
      firstRegistered: 'date',
      adapted: 'boolean',
      historicPlate: 'boolean',
      taxi: 'boolean',
      relation: { oneOf: relations },
      mass: 'number',
      passesLeft: 'number',
    },
  },
  social: {
    record: {
      known: 'boolean',
      increasedAllowance: 'boolean',
      increasedAllowanceInFamily: 'boolean',
      subsistenceIncome: 'boolean',
      incomeGuarantee: 'boolean',
    },
  },
  disability: {
    record: {
      known: 'boolean',
      recognised: 'boolean',
      points: 'number',
      mobility: 'number',
      parkingCard: 'boolean',
      parkingCardUntil: 'date',
    },
  },
} as const

/** What an explanation calls a fact. */
export const factWords: Readonly<Record<string, Words>> = {
  today: { nl: 'nagekeken op', en: 'checked on', fr: 'vérifié le' },
  thisYear: { nl: 'dit jaar', en: 'this year', fr: 'cette année' },
  'foundAct.hits': { nl: 'gevonden akten', en: 'acts found', fr: 'actes trouvés' },
  'foundAct.kind': { nl: 'soort akte', en: 'kind of act', fr: "genre d'acte" },
  'foundAct.age': { nl: 'leeftijd van de akte', en: 'age of the act', fr: "âge de l'acte" },
  'foundAct.relation': {
    nl: 'band met wie in de akte staat',
    en: 'relation to who is in the act',
    fr: "lien avec la personne de l'acte",
  },
  'applicant.isSubject': { nl: 'aangevraagd voor zichzelf', en: 'applied for oneself', fr: 'demandé pour soi-même' },
  'applicant.relation': {
    nl: 'band met wie het vraagt',
    en: 'relation to who applies',
    fr: 'lien avec le demandeur',
  },
  'applicant.channel': { nl: 'aangevraagd via', en: 'applied through', fr: 'demandé par' },
  'person.known': { nl: 'bekend in het Rijksregister', en: 'known to the register', fr: 'connu du Registre national' },
  'person.deceased': { nl: 'overleden', en: 'deceased', fr: 'décédé' },
  'person.struckOff': { nl: 'geschrapt uit de registers', en: 'struck off the registers', fr: 'radié des registres' },
  'person.belgian': { nl: 'Belg', en: 'Belgian', fr: 'Belge' },
  'person.hasAddress': { nl: 'een adres in België', en: 'an address in Belgium', fr: 'une adresse en Belgique' },
  'person.addressInCity': {
    nl: 'een adres in onze stad',
    en: 'an address in our city',
    fr: 'une adresse dans la ville',
  },
  'person.protectedAddress': { nl: 'een beschermd adres', en: 'a protected address', fr: 'une adresse protégée' },
  'person.birthDate': { nl: 'geboortedatum', en: 'date of birth', fr: 'date de naissance' },
  'person.age': { nl: 'leeftijd', en: 'age', fr: 'âge' },
  'person.adult': { nl: '18 jaar of ouder', en: '18 or older', fr: '18 ans ou plus' },
  'person.civilState': { nl: 'burgerlijke staat', en: 'civil state', fr: 'état civil' },
  'person.legallyCohabiting': { nl: 'wettelijk samenwonend', en: 'legally cohabiting', fr: 'cohabitant légal' },
  'household.known': { nl: 'gezin bekend in het Rijksregister', en: 'household known', fr: 'ménage connu' },
  'dwelling.known': { nl: 'adres van de woning bekend', en: 'dwelling known', fr: 'logement connu' },
  'dwelling.freePlaces': {
    nl: 'vrije plaatsen voor uw woning',
    en: 'places left for your dwelling',
    fr: 'places libres pour votre logement',
  },
  'parkingCard.vehiclesLeft': {
    nl: 'wagens die nog op uw parkeerkaart kunnen',
    en: 'vehicles that your parking card still allows',
    fr: 'véhicules encore possibles avec votre carte',
  },
  'payment.day': { nl: 'betaald op', en: 'paid on', fr: 'payé le' },
  'payment.lastDay': { nl: 'ten laatste te betalen op', en: 'to be paid on', fr: 'à payer au plus tard le' },
  'street.banned': {
    nl: 'parkeerverbod op die plaats en die dagen',
    en: 'no-parking permit for that place and those days',
    fr: 'interdiction de stationner à cette place, ces jours-là',
  },
  'vouchers.left': {
    nl: 'hoeveel u dit jaar nog kunt krijgen',
    en: 'how many you can still get this year',
    fr: 'combien vous pouvez encore en recevoir cette année',
  },
  'person.parkingZone': {
    nl: 'de parkeerzone van uw adres',
    en: 'the parking zone of your address',
    fr: 'la zone de stationnement de votre adresse',
  },
  'vehicle.known': {
    nl: 'bekend in het voertuigenregister',
    en: 'known to the vehicle register',
    fr: 'connu du registre des véhicules',
  },
  'vehicle.registered': { nl: 'ingeschreven', en: 'registered', fr: 'immatriculé' },
  'vehicle.class': { nl: 'soort voertuig', en: 'kind of vehicle', fr: 'genre de véhicule' },
  'vehicle.fuel': { nl: 'brandstof', en: 'fuel', fr: 'carburant' },
  'vehicle.norm': { nl: 'euronorm', en: 'euro norm', fr: 'norme euro' },
  'vehicle.admitted': {
    nl: 'mag in de lage-emissiezone',
    en: 'may enter the low-emission zone',
    fr: 'admis dans la zone de basses émissions',
  },
  'vehicle.permitPossible': { nl: 'toelating te koop', en: 'permit for sale', fr: 'autorisation en vente' },
  'vehicle.firstUsed': { nl: 'eerste gebruik', en: 'first use', fr: 'première utilisation' },
  'vehicle.firstRegistered': { nl: 'eerste inschrijving', en: 'first registration', fr: 'première immatriculation' },
  'vehicle.adapted': { nl: 'aangepast voertuig', en: 'adapted vehicle', fr: 'véhicule adapté' },
  'vehicle.historicPlate': {
    nl: 'nummerplaat voor oldtimers',
    en: 'plate for historic vehicles',
    fr: "plaque d'ancêtre",
  },
  'vehicle.taxi': { nl: 'taxiplaat', en: 'taxi plate', fr: 'plaque de taxi' },
  'vehicle.relation': { nl: 'op wiens naam', en: 'in whose name', fr: 'au nom de qui' },
  'vehicle.mass': { nl: 'hoogste massa in kg', en: 'largest mass in kg', fr: 'masse maximale en kg' },
  'vehicle.passesLeft': {
    nl: 'dagpassen die dit jaar nog kunnen',
    en: 'day passes left this year',
    fr: 'pass journaliers restants cette année',
  },
  'social.known': {
    nl: 'bekend in de sociale zekerheid',
    en: 'known to social security',
    fr: 'connu de la sécurité sociale',
  },
  'social.increasedAllowance': {
    nl: 'verhoogde tegemoetkoming',
    en: 'increased allowance',
    fr: 'intervention majorée',
  },
  'social.increasedAllowanceInFamily': {
    nl: 'verhoogde tegemoetkoming in het gezin',
    en: 'increased allowance in the family',
    fr: 'intervention majorée dans la famille',
  },
  'social.subsistenceIncome': { nl: 'leefloon', en: 'subsistence income', fr: "revenu d'intégration" },
  'social.incomeGuarantee': {
    nl: 'inkomensgarantie voor ouderen',
    en: 'income guarantee for the elderly',
    fr: 'garantie de revenus aux personnes âgées',
  },
  'disability.known': { nl: 'dossier over een handicap', en: 'file on a disability', fr: 'dossier de handicap' },
  'disability.recognised': { nl: 'erkende handicap', en: 'recognised disability', fr: 'handicap reconnu' },
  'disability.points': { nl: 'punten zelfredzaamheid', en: 'points of self-reliance', fr: "points d'autonomie" },
  'disability.mobility': { nl: 'punten voor verplaatsen', en: 'points for moving about', fr: 'points de déplacement' },
  'disability.parkingCard': {
    nl: 'geldige parkeerkaart',
    en: 'valid parking card',
    fr: 'carte de stationnement valable',
  },
  'disability.parkingCardUntil': {
    nl: 'parkeerkaart geldig tot',
    en: 'parking card valid until',
    fr: "carte valable jusqu'au",
  },
  'household.size': { nl: 'aantal gezinsleden', en: 'people in the household', fr: 'personnes dans le ménage' },
}
