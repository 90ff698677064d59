import { type Kysely, sql } from 'kysely'
import type { AppointmentsTables } from './tables.ts'

/** Visits of a place or a product. `used`: the customer came. Minutes are as they were planned. */
export type Counted = Readonly<{
  booked: number
  used: number
  noShow: number
  cancelled: number
  bookedMinutes: number
  usedMinutes: number
}>

type Row = Counted & { place: string }

const counted = sql`
  count(*) filter (where state <> 'cancelled')::int as booked,
  count(*) filter (where state in ('arrived', 'done'))::int as used,
  count(*) filter (where state = 'no-show')::int as "noShow",
  count(*) filter (where state = 'cancelled')::int as cancelled,
  coalesce(round(sum(minutes) filter (where state <> 'cancelled')), 0)::int as "bookedMinutes",
  coalesce(round(sum(minutes) filter (where state in ('arrived', 'done'))), 0)::int as "usedMinutes"`

/** Visits between two days, counted by place, and by place and product. Holds, and what they were for, are no visits. */
export async function visitsCounted(
  db: Kysely<AppointmentsTables>,
  { from, to }: Readonly<{ from: string; to: string }>,
): Promise<
  Readonly<{ byPlace: ReadonlyMap<string, Counted>; byProduct: ReadonlyMap<string, ReadonlyMap<string, Counted>> }>
> {
  const visits = sql`(select place, state, products, extract(epoch from ends_at - starts_at) / 60 as minutes
    from appointments.booking where day >= ${from} and day <= ${to}
    and state in ('booked', 'arrived', 'done', 'no-show', 'cancelled')) visit`
  const { rows: places } = await sql<Row>`select place, ${counted} from ${visits} group by place`.execute(db)
  const { rows: products } = await sql<Row & { product: string }>`select place, product, ${counted}
    from (select place, state, product, minutes / cardinality(products) as minutes
      from ${visits} cross join unnest(products) product) each group by place, product`.execute(db)
  return {
    byPlace: new Map(places.map(({ place, ...row }) => [place, row])),
    byProduct: new Map(
      [...Map.groupBy(products, ({ place }) => place)].map(([place, rows]) => [
        place,
        new Map(rows.map(({ place: _, product, ...row }) => [product, row])),
      ]),
    ),
  }
}
