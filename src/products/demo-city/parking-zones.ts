import type { ParkingZone } from '#domain/catalogue/index.ts'

const berchem = (street: string, more: object = {}) => ({ postalCode: '2600', street, ...more })
const begin = '2021-09-01'

/**
 * Where residents may have a permit: a proposal, for the zones of the city were not at hand. Each street lies in one zone; a street that is
 * not here needs no permit.
 */
export const parkingZones: readonly ParkingZone[] = [
  {
    code: 'BER1',
    name: 'Oud-Berchem',
    validFrom: begin,
    toConfirm: true,
    stretches: [
      berchem('Driekoningenstraat'),
      berchem('Statiestraat'),
      berchem('Diksmuidelaan'),
      berchem('Pretoriastraat'),
      berchem('Marsstraat'),
      // The odd side lies in the next zone.
      berchem('Grotesteenweg', { side: 'even' }),
    ],
  },
  {
    code: 'BER2',
    name: 'Groenenhoek en Pulhof',
    validFrom: begin,
    toConfirm: true,
    stretches: [
      berchem('Fruithoflaan'),
      berchem('Floraliënlaan'),
      berchem('Elisabethlaan'),
      berchem('Grotesteenweg', { side: 'odd' }),
    ],
  },
  {
    code: 'BOR1',
    name: 'Gitschotel',
    validFrom: '2023-01-01',
    toConfirm: true,
    stretches: [{ postalCode: '2140', street: 'Gitschotellei' }],
  },
]
