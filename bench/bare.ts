import fastify from 'fastify'
import type { Pool } from 'pg'

/** How many grants the benchmark writes: their ids end on their number, from 0 on. */
export const benchGrants = 500_000
const aGrant = () =>
  `00000000-0000-7000-8000-${Math.floor(Math.random() * benchGrants)
    .toString(16)
    .padStart(12, '0')}`

/** What our pages are held against: the same server and the same kind of pool without us. Gives its address. */
export async function startBareServer(pool: Pool): Promise<string> {
  const bare = fastify()
  bare.get('/hello', () => 'hello')
  await pool.query(`create table if not exists public.bench_row (id int primary key, answers jsonb not null);
    insert into public.bench_row select n, jsonb_build_object('text', repeat('x', 2000)) from generate_series(1, 1000) n
    on conflict do nothing`)
  const pick = () => 1 + Math.floor(Math.random() * 1000)
  bare.get('/row', async () => {
    const { rows } = await pool.query({
      name: 'bench.row',
      text: 'select id, answers from public.bench_row where id = $1',
      values: [pick()],
    })
    return rows[0]
  })
  const text = JSON.stringify({ text: 'y'.repeat(2000) })
  bare.post('/row', async () => {
    await pool.query({
      name: 'bench.update',
      text: 'update public.bench_row set answers = $2::jsonb where id = $1',
      values: [pick(), text],
    })
    return { ok: true }
  })
  bare.get('/grant', async () => {
    const { rows } = await pool.query({
      name: 'bench.grant',
      text: 'select id, kind, zone from grants."grant" where id = $1',
      values: [aGrant()],
    })
    return rows[0]
  })
  bare.get('/grants', async () => {
    const { rows } = await pool.query({
      name: 'bench.grants',
      text: 'select id, kind, zone from grants."grant" where id = any($1)',
      values: [Array.from({ length: 1_000 }, aGrant)],
    })
    return rows
  })
  return bare.listen({ port: 0, host: '127.0.0.1' })
}
