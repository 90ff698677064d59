/** What the simulated register holds of one thing. Instants are ISO 8601 in UTC; `consequences` makes it hindrance. */
export type SimulatedUse = Readonly<{
  id: number
  type: 'Werk' | 'Grondwerk' | 'Evenement'
  status: string
  description: string
  start: string
  end: string
  latitude: number
  longitude: number
  consequences?: string
  /** Of its owner; made up without it. */
  reference?: string
  /** `Markt`, when it is one. */
  occupancy?: string
}>

const dayMs = 86_400_000

/** Invented works and events around `now`, at streets that the simulated address register knows. */
export function usesFrom(now: Date): readonly SimulatedUse[] {
  const at = (days: number) => new Date(now.getTime() + days * dayMs).toISOString()
  const day = (days: number, hour: string) => `${at(days).slice(0, 10)}T${hour}:00Z`
  return [
    {
      id: 10_021_001,
      type: 'Grondwerk',
      status: 'In uitvoering',
      description: 'Vernieuwen waterleiding Statiestraat',
      start: day(-10, '06:00'),
      end: day(50, '16:00'),
      latitude: 51.198517,
      longitude: 4.434596,
    },
    {
      id: 10_021_002,
      type: 'Evenement',
      status: 'Concreet gepland',
      description: 'Buurtfeest Pretoriastraat, contact: Jef Peeters, 0470 00 00 00',
      start: day(24, '06:00'),
      end: day(25, '22:00'),
      latitude: 51.200855,
      longitude: 4.431451,
    },
    {
      id: 10_021_003,
      type: 'Werk',
      status: 'Geannuleerd',
      description: 'Gevelwerken Fruithoflaan',
      start: day(5, '06:00'),
      end: day(60, '16:00'),
      latitude: 51.198518,
      longitude: 4.431619,
    },
    {
      id: 10_021_004,
      type: 'Werk',
      status: 'Gevalideerd',
      description: 'Kraan voor dakwerken Boomgaardstraat',
      start: day(15, '06:00'),
      end: day(16, '16:00'),
      latitude: 51.200857,
      longitude: 4.428475,
      consequences: 'Geen doorgang voor voetgangers;Parkeerverbod',
    },
    ...weekly(now).map(
      (start, week): SimulatedUse => ({
        id: 10_021_100 + week,
        type: 'Evenement',
        status: 'Concreet gepland',
        description: 'Gemengde markt\nMarsstraat',
        start: `${start}T06:00:00Z`,
        end: `${start}T13:00:00Z`,
        latitude: 51.200854,
        longitude: 4.434427,
        occupancy: 'Markt',
      }),
    ),
  ]
}

/** The coming Saturdays. */
function weekly(now: Date): readonly string[] {
  const untilSaturday = (6 - now.getUTCDay() + 7) % 7
  return Array.from({ length: 26 }, (_, week) =>
    new Date(now.getTime() + (untilSaturday + 7 * week) * dayMs).toISOString().slice(0, 10),
  )
}
