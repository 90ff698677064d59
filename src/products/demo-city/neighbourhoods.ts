import type { Candidate, Neighbourhood, Position } from '#domain/catalogue/index.ts'

const at = (latitude: number, longitude: number): Position => ({ latitude, longitude })
const near = (id: string, district: string, name: string, centre: Position, inhabitants: number, radius: number) =>
  ({ id, district, name, centre, inhabitants, radius, toConfirm: true }) as const

/** Rounded numbers and middles that the city has to replace by those of its statistical sectors. */
export const neighbourhoods: readonly Neighbourhood[] = [
  near('oud-berchem', 'Berchem', 'Oud-Berchem', at(51.1985, 4.4255), 14_500, 0.6),
  near('groenenhoek', 'Berchem', 'Groenenhoek', at(51.2015, 4.442), 9_500, 0.55),
  near('pulhof', 'Berchem', 'Nieuw-Kwartier en Pulhof', at(51.1925, 4.436), 7_000, 0.6),
  near('zurenborg', 'Berchem', 'Zurenborg', at(51.2055, 4.43), 4_500, 0.4),
  near('fruithof', 'Berchem', 'Fruithof en De Veldekens', at(51.1885, 4.4325), 4_500, 0.5),
  near('gitschotel', 'Berchem', 'Gitschotel', at(51.204, 4.445), 3_500, 0.4),
  near('sint-andries', 'Antwerpen', 'Sint-Andries en het Zuid', at(51.2125, 4.396), 62_000, 1.1),
  near('centrum', 'Antwerpen', 'Centrum en Stuivenberg', at(51.2225, 4.421), 77_000, 1.2),
  near('kiel', 'Antwerpen', 'Kiel', at(51.1895, 4.386), 24_000, 0.9),
  near('luchtbal', 'Antwerpen', 'Luchtbal', at(51.246, 4.422), 10_000, 0.7),
  near('linkeroever', 'Antwerpen', 'Linkeroever', at(51.223, 4.383), 15_000, 0.9),
  near('deurne-zuid', 'Deurne', 'Deurne-Zuid', at(51.207, 4.459), 36_000, 1.1),
  near('deurne-noord', 'Deurne', 'Deurne-Noord', at(51.2245, 4.457), 44_500, 1.2),
  near('borgerhout', 'Borgerhout', 'Borgerhout', at(51.2156, 4.432), 46_500, 1),
  near('merksem', 'Merksem', 'Merksem', at(51.2474, 4.4494), 45_500, 1.5),
  near('wilrijk', 'Wilrijk', 'Wilrijk', at(51.167, 4.398), 42_000, 1.8),
  near('hoboken', 'Hoboken', 'Hoboken', at(51.175, 4.36), 40_500, 1.7),
  near('ekeren', 'Ekeren', 'Ekeren', at(51.281, 4.42), 26_500, 1.5),
  near('polder', 'Berendrecht-Zandvliet-Lillo', 'Berendrecht en Zandvliet', at(51.3535, 4.3215), 10_200, 2),
]

/** Buildings of the city that have room; which of them are wanted was not decided. */
export const candidates: readonly Candidate[] = [
  { id: 'sporthal-het-rooi', name: "Sporthal 't Rooi", district: 'Berchem', position: at(51.1886, 4.4478) },
  { id: 'de-veldekens', name: 'Dienstencentrum De Veldekens', district: 'Berchem', position: at(51.1899, 4.434) },
  { id: 'vrede', name: 'Bibliotheek Vrede', district: 'Borgerhout', position: at(51.21562, 4.43215) },
  { id: 'permeke', name: 'Bibliotheek Permeke', district: 'Antwerpen', position: at(51.22176, 4.42088) },
  { id: 'kielpark', name: 'Bibliotheek Kielpark', district: 'Antwerpen', position: at(51.18971, 4.38622) },
  { id: 'sint-andries-bib', name: 'Bibliotheek Sint-Andries', district: 'Antwerpen', position: at(51.21473, 4.39644) },
  { id: 'couwelaar', name: 'Bibliotheek Couwelaar', district: 'Deurne', position: at(51.22444, 4.45682) },
  { id: 'arena', name: 'Bibliotheek Arena', district: 'Deurne', position: at(51.2071, 4.45892) },
  { id: 'driehoek', name: 'Bibliotheek Driehoek', district: 'Ekeren', position: at(51.28107, 4.42043) },
  {
    id: 'viswater',
    name: 'Bibliotheek Viswater',
    district: 'Berendrecht-Zandvliet-Lillo',
    position: at(51.34744, 4.33144),
  },
]
