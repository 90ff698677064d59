import { plain } from '#platform/formats/text.ts'

/** The streets that the simulated register knows. Names and postal codes exist; places (Lambert 72), ids and house numbers are invented. */
export type Street = Readonly<{
  id: number
  name: string
  postalCode: string
  municipality: string
  nisCode: string
  x: number
  y: number
  /** House number -> boxes. */
  boxes: Readonly<Record<string, readonly string[]>>
}>

const some = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1))
const boxesOf: Record<string, Street['boxes']> = {
  Driekoningenstraat: { '998': some(4) },
  Statiestraat: { '996': some(3) },
  Diksmuidelaan: { '999': some(20) },
}

const byPostalCode: Record<string, readonly string[]> = {
  '2600':
    'Driekoningenstraat,Fruithoflaan,Statiestraat,Diksmuidelaan,Uitbreidingstraat,Floraliënlaan,Boomgaardstraat,Pretoriastraat,Marsstraat,Elisabethlaan,Grotesteenweg,Generaal Lemanstraat,Prins Boudewijnlaan,Koninklijkelaan,Posthofbrug,Potvlietlaan,Filip Williotstraat,Ringlaan,Sint-Hubertusstraat,Strijdhoflaan,Zurenborgstraat,Cogels-Osylei,Borsbeeksebrug'.split(
      ',',
    ),
  '2140': ['Gitschotellei', 'Turnhoutsebaan', 'Stenenbrug', 'Te Boelaerlei', 'Laar'],
  '2000': ['Grote Markt', 'Meir', 'Nationalestraat', 'Lange Nieuwstraat', 'Groenplaats', 'Kammenstraat'],
  '2018': ['Plantin en Moretuslei', 'Belgiëlei', 'Lange Leemstraat', 'Mechelsesteenweg', 'Lange Lozanastraat'],
  '2060': ['Carnotstraat', 'Handelsstraat', 'Sint-Jansplein'],
  '2100': ['Herentalsebaan', 'Frank Craeybeckxlaan'],
  '2170': ['Bredabaan'],
  '2610': ['Boomsesteenweg', 'Sint-Bavostraat'],
  '2660': ['Kioskplaats', 'Sint-Bernardsesteenweg'],
  '9000': ['Veldstraat', 'Korenmarkt', 'Coupure Links'],
  '2800': ['Bruul', 'Grote Markt'],
}
const elsewhere: Record<string, Readonly<{ municipality: string; nisCode: string; x: number; y: number }>> = {
  '9000': { municipality: 'Gent', nisCode: '44021', x: 104_500, y: 193_800 },
  '2800': { municipality: 'Mechelen', nisCode: '12025', x: 157_600, y: 190_700 },
}
const antwerp = { municipality: 'Antwerpen', nisCode: '11002', x: 154_200, y: 209_600 }

export const streets: readonly Street[] = Object.entries(byPostalCode).flatMap(([postalCode, names], area) =>
  names.map((name, index) => {
    const { municipality, nisCode, x, y } = elsewhere[postalCode] ?? antwerp
    return {
      id: 60_000 + area * 100 + index,
      name,
      postalCode,
      municipality,
      nisCode,
      x: x + (index % 6) * 210 - area * 35,
      y: y + Math.floor(index / 6) * 260 + area * 40,
      boxes: boxesOf[name] ?? {},
    }
  }),
)

/** Numbers 1 to 120 and, for people who do not exist, 990 to 999. */
export const hasNumber = (houseNumber: string): boolean => {
  const number = Number(/^(\d{1,3})[A-Z]?$/i.exec(houseNumber)?.[1])
  return (number >= 1 && number <= 120) || (number >= 990 && number <= 999)
}

/** 0 to 1: how much two names resemble (pairs of letters in common, Dice). */
export function resemblance(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)]
  if (a === b) return 1
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  const left = pairs(a)
  const right = pairs(b)
  let common = 0
  for (const pair of left) {
    const at = right.indexOf(pair)
    if (at < 0) continue
    right.splice(at, 1)
    common += 1
  }
  return (2 * common) / Math.max(1, left.length + common + right.length)
}
