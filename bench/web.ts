import fastify from 'fastify'
import { aResident } from '../src/resident.fixture.ts'
import type { BenchDemo } from './demo.ts'
import { interleaved, load } from './load.ts'
import { besideRow, type Row } from './row.ts'

/** Pages under 32 connections, each beside what the same server and the same pool do without us. */
export async function webRows(bench: BenchDemo): Promise<Row[]> {
  const { url, pool } = bench
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
  const bareUrl = await bare.listen({ port: 0, host: '127.0.0.1' })

  const resident = aResident(url, 'jan')
  const page = await resident.signIn('/dienst/attest-gezinssamenstelling/aanvragen')
  // The load generator looks up no names.
  const byNumber = (address: string) => address.replace('localhost', '127.0.0.1')
  const formUrl = byNumber(page.url.toString())
  const cookie = resident.browser.cookieFor(url)
  const csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  const version = /name="_version" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  const body = new URLSearchParams({
    _csrf: csrf,
    _product: 'attest-gezinssamenstelling',
    _version: version,
    purpose: 'school',
  })
  const form = {
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
    method: 'POST' as const,
  }

  const service = await interleaved(
    () => load(byNumber(`${url}/dienst/attest-gezinssamenstelling`)),
    () => load(`${bareUrl}/hello`),
  )
  const formPage = await interleaved(
    () => load(formUrl, { headers: { cookie } }),
    () => load(`${bareUrl}/row`),
  )
  const formStep = await interleaved(
    () => load(formUrl, { ...form, expect: 303 }),
    () => load(`${bareUrl}/row`, { method: 'POST' }),
  )
  await bare.close()
  const failed = [service, formPage, formStep].reduce((sum, { measured }) => sum + measured.errors, 0)
  if (failed > 0) throw new Error(`${failed} answers were not what they should be`)
  return [
    besideRow('service-page', 'req/s', service.measured.perSecond, 'bare Fastify hello', service.bare.perSecond, 0.15),
    besideRow(
      'form-page',
      'req/s',
      formPage.measured.perSecond,
      'bare primary-key SELECT',
      formPage.bare.perSecond,
      0.4,
    ),
    besideRow(
      'form-step',
      'req/s',
      formStep.measured.perSecond,
      'bare UPDATE of 2 kB jsonb',
      formStep.bare.perSecond,
      0.6,
    ),
  ]
}
