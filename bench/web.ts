import { aResident } from '../src/resident.fixture.ts'
import type { BenchDemo } from './demo.ts'
import { interleaved, load } from './load.ts'
import { besideRow, type Row } from './row.ts'

/** Pages under 32 connections, each beside what the same server and the same pool do without us. */
export async function webRows(bench: BenchDemo): Promise<Row[]> {
  const { url, bareUrl } = bench
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
