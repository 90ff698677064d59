import { z } from 'zod'
import { cityDay } from '#platform/formats/dates.ts'
import type { SignedUse, SignQuestion } from './index.ts'
import { cornersOf } from './shape.ts'

export type Row = Readonly<{ attributes: Readonly<Record<string, unknown>>; geometry?: unknown }>

type Layer = Readonly<{
  number: number
  fields: string
  where: (question: SignQuestion) => string
  /** `null`: the row is not as it was agreed. */
  useOf: (row: Row) => SignedUse | null
}>

/** Milliseconds since 1970; the service writes days so. */
const Moment = z.number()
const Ban = z.object({
  Dossiernummer: z.string(),
  Adres: z.string().nullish(),
  Postcode: z.string().nullish(),
  Startdatum: Moment,
  Einddatum: Moment,
  EnkelWeekdagen: z.union([z.string(), z.number()]).nullish(),
})
const Occupation = z.object({
  dossierNummer: z.union([z.string(), z.number()]),
  faseStartDatum: Moment,
  faseEindDatum: Moment,
})
const LargeWorks = z.object({
  reference_id: z.union([z.string(), z.number()]),
  StartDate: Moment,
  EndDate: Moment,
})

const between = (start: string, end: string) => {
  return ({ from, until }: SignQuestion) => `${end} >= DATE '${from}' AND ${start} <= DATE '${until}'`
}
const permitted = "dossierStatus IN ('aanvraag_goedgekeurd','toelating_gegenereerd','toelating_geverifieerd')"
const dayOf = (moment: number): string => cityDay(new Date(moment))

const occupations = (number: number): Layer => ({
  number,
  fields: 'dossierNummer,faseId,innameId,dossierStatus,faseNaam,innameTypeNaam,faseStartDatum,faseEindDatum',
  where: (question) => `${between('faseStartDatum', 'faseEindDatum')(question)} AND ${permitted}`,
  useOf: read(Occupation, ({ dossierNummer, faseStartDatum, faseEindDatum }) => ({
    kind: 'works',
    reference: String(dossierNummer),
    from: dayOf(faseStartDatum),
    until: dayOf(faseEindDatum),
    weekdaysOnly: false,
  })),
})

const largeWorks = (number: number, kind: SignedUse['kind']): Layer => ({
  number,
  fields: 'reference_id,phase_id,status,StartDate,EndDate',
  where: (question) => `${between('StartDate', 'EndDate')(question)} AND status='vergund'`,
  useOf: read(LargeWorks, ({ reference_id, StartDate, EndDate }) => ({
    kind,
    reference: String(reference_id),
    from: dayOf(StartDate),
    until: dayOf(EndDate),
    weekdaysOnly: false,
  })),
})

/** The layers that say where nobody else can stand, each with its own fields. */
export const layers: readonly Layer[] = [
  {
    number: 20,
    fields:
      'Dossiernummer,Locatienummer,Status,Adres,Postcode,Reden,Startdatum,Einddatum,Starttijd,Eindtijd,EnkelWeekdagen,GipodID,District',
    where: (question) => `${between('Startdatum', 'Einddatum')(question)} AND Status IN ('Goedgekeurd','In effect')`,
    useOf: read(Ban, ({ Dossiernummer, Adres, Postcode, Startdatum, Einddatum, EnkelWeekdagen }) => ({
      kind: 'ban',
      reference: Dossiernummer,
      ...(Adres && { street: streetIn(Adres) }),
      ...(Postcode && { postalCode: Postcode }),
      from: dayOf(Startdatum),
      until: dayOf(Einddatum),
      weekdaysOnly: ['1', 'ja', 'true'].includes(String(EnkelWeekdagen ?? '').toLowerCase()),
    })),
  },
  occupations(22),
  occupations(23),
  largeWorks(47, 'diversion'),
  largeWorks(48, 'works'),
]

function read<Shape extends z.ZodType>(
  shape: Shape,
  useOf: (attributes: z.infer<Shape>) => Omit<SignedUse, 'shape'>,
): Layer['useOf'] {
  return ({ attributes, geometry }) => {
    const parsed = shape.safeParse(attributes)
    return parsed.success ? { ...useOf(parsed.data), shape: cornersOf(geometry) } : null
  }
}

/** `Proefstraat 12-14 bus 3 2000 Antwerpen`: the street alone. */
export const streetIn = (address: string): string => address.replace(/[\s,]+\d.*$/s, '').trim()
