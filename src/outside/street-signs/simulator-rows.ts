/** One row of a layer. `line`: its corners as longitude and latitude; days stand in `attributes` as milliseconds. */
export type SimulatedRow = Readonly<{
  layer: 20 | 22 | 23 | 47 | 48
  id: number
  status: string
  attributes: Readonly<Record<string, string | number | null>>
  line: readonly (readonly [longitude: number, latitude: number])[]
}>

const dayMs = 86_400_000

/** Invented permits around `now`, in streets that the simulated address register knows. */
export function rowsFrom(now: Date): readonly SimulatedRow[] {
  const midnight = Math.floor(now.getTime() / dayMs) * dayMs
  const at = (days: number) => midnight + days * dayMs
  return [
    aBan({ id: 1, address: 'Diksmuidelaan 40 2600 Berchem', from: at(20), until: at(21), line: diksmuidelaan }),
    aBan({ id: 2, address: 'Elisabethlaan 12 bus 3 2600 Berchem', from: at(-3), until: at(30), line: elisabethlaan }),
    {
      layer: 22,
      id: 7,
      status: 'toelating_geverifieerd',
      attributes: {
        dossierNummer: 'IOD-000123',
        faseId: 1,
        innameId: 1,
        dossierStatus: 'toelating_geverifieerd',
        faseNaam: 'Stelling',
        innameTypeNaam: 'Stelling',
        faseStartDatum: at(10),
        faseEindDatum: at(40),
      },
      line: [[4.439236, 51.20085]],
    },
    {
      layer: 48,
      id: 9,
      status: 'vergund',
      attributes: { reference_id: 'SGW-77', phase_id: '1', status: 'vergund', StartDate: at(-20), EndDate: at(90) },
      line: [
        [4.4424, 51.198512],
        [4.4436, 51.198512],
      ],
    },
  ]
}

const diksmuidelaan = [
  [4.435997, 51.198515],
  [4.436283, 51.198515],
] as const
const elisabethlaan = [
  [4.4352, 51.200852],
  [4.4355, 51.200852],
] as const

function aBan({
  id,
  address,
  from,
  until,
  line,
}: Readonly<{ id: number; address: string; from: number; until: number; line: SimulatedRow['line'] }>): SimulatedRow {
  return {
    layer: 20,
    id,
    status: 'Goedgekeurd',
    attributes: {
      Dossiernummer: `2026-00000${id}`,
      Locatienummer: 'L1',
      Status: 'Goedgekeurd',
      Adres: address,
      Postcode: '2600',
      Reden: 'Aanvraag tot een verhuis met of zonder ladderlift, verhuiswagen',
      Startdatum: from,
      Einddatum: until,
      // Hours stand on the day that this kind of database begins with.
      Starttijd: Date.UTC(1899, 11, 30, 7),
      Eindtijd: Date.UTC(1899, 11, 30, 17),
      EnkelWeekdagen: '0',
      GipodID: null,
      District: 'BERCHEM',
    },
    line,
  }
}
