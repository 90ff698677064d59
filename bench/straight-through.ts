import type { OtherPeople } from '../src/outside/personas.ts'
import { aCity } from '../src/proofs/products/people.ts'
import { drawing } from '../src/proofs/products/random.ts'
import { startBenchDemo } from './demo.ts'
import type { Driver } from './permits.ts'
import { aloneRow, type Row } from './row.ts'

const people = 9_000
const warmUp = 100
const measured = 300

/**
 * Permits for residents from the open form to the grant, nothing done by a person: register and vehicle register asked through their
 * simulators while the form is filled in and again when it is decided, the places of the dwelling counted, the grant written.
 */
export async function straightThroughRows(): Promise<Row[]> {
  const others = aCity(people, drawing(6_021))
  const bench = await startBenchDemo({ others })
  try {
    const drivers = driversOf(others)
    if (drivers.length < warmUp + 2 * measured) throw new Error(`only ${drivers.length} drivers`)
    await bench.permits(drivers.slice(0, warmUp))
    await bench.permitsBare(drivers.slice(0, warmUp))
    // Interleaved, so that a machine that drifts does it to both.
    const [permits, bare] = [[] as number[], [] as number[]]
    let cpu = 0
    for (let round = 0; round < 2; round++) {
      const from = warmUp + round * measured
      const given = await bench.permits(drivers.slice(from, from + measured))
      permits.push(measured / given.seconds)
      cpu += given.cpu
      bare.push(measured / (await bench.permitsBare(drivers.slice(0, measured))).seconds)
    }
    const rate = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
    console.error(`${((cpu / (2 * measured)) * 1_000).toFixed(1)} ms of the program's own processor time a case`)
    const row = aloneRow('straight-through', 'cases/s', rate(permits), { atLeast: 30 })
    const besideValue = rate(bare)
    const beside = 'the same consultations and as many durable commits'
    return [{ ...row, beside, besideValue, ratio: row.value / besideValue }]
  } finally {
    await bench.stop()
  }
}

const zones = ['Driekoningenstraat', 'Statiestraat', 'Diksmuidelaan', 'Pretoriastraat', 'Marsstraat', 'Fruithoflaan']

/** Who lives in a parking zone and has a car in his own name, no taxi; at most two of a dwelling. */
function driversOf({ residents, vehicles }: OtherPeople): readonly Driver[] {
  const own = vehicles.filter(({ plate, since }) => !plate.includes('TX') && since < '2026')
  const cars = new Map(own.flatMap(({ holder, plate }) => (typeof holder === 'string' ? [[holder, plate]] : [])))
  return residents.flatMap(({ key, insz, addresses, struckOffOn }) => {
    const address = addresses.at(-1)?.address
    const plate = cars.get(key)
    const isHere = address?.nisCode === '11002' && zones.includes(address.street) && !struckOffOn
    return plate && isHere ? [{ insz, plate }] : []
  })
}
