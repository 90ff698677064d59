import fastify from 'fastify'
import type { Pool } from 'pg'

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
  return bare.listen({ port: 0, host: '127.0.0.1' })
}
