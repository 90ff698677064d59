import { aResident } from '../src/resident.fixture.ts'
import type { BenchDemo } from './demo.ts'
import { interleaved, load } from './load.ts'
import { besideRow, type Row } from './row.ts'

/** Somebody with a draft open. As many as may sign in from one address in a minute: the bare rows pick one of a thousand. */
type Opened = Readonly<{ path: string; cookie: string; body: string }>
const people = 28

async function withDraft(url: string, insz: string): Promise<Opened> {
  const resident = aResident(url, insz)
  const page = await resident.signIn('/dienst/attest-gezinssamenstelling/aanvragen')
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? ''
  const body = new URLSearchParams({
    _csrf: hidden('_csrf'),
    _product: hidden('_product'),
    _version: hidden('_version'),
    purpose: 'school',
  })
  return { path: page.url.pathname, cookie: resident.browser.cookieFor(url), body: body.toString() }
}

/** Pages under 32 connections, each beside what the same server and the same pool do without us. */
export async function webRows(bench: BenchDemo): Promise<Row[]> {
  const { url, bareUrl } = bench
  // The load generator looks up no names.
  const byNumber = (address: string) => address.replace('localhost', '127.0.0.1')
  const opened: Opened[] = []
  for (const insz of bench.residents.slice(0, people)) opened.push(await withDraft(url, insz))
  const pages = opened.map(({ path, cookie }) => ({ path, headers: { cookie } }))
  const steps = opened.map(({ path, cookie, body }) => ({
    method: 'POST' as const,
    path,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  }))

  const service = await interleaved(
    () => load(byNumber(`${url}/dienst/attest-gezinssamenstelling`)),
    () => load(`${bareUrl}/hello`),
  )
  const formPage = await interleaved(
    () => load(byNumber(url), { requests: pages }),
    () => load(`${bareUrl}/row`),
  )
  const formStep = await interleaved(
    () => load(byNumber(url), { requests: steps, expect: 303 }),
    () => load(`${bareUrl}/row`, { method: 'POST' }),
  )
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
