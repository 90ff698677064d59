import { expect, type Page } from '@playwright/test'
import { sign } from './application.ts'
import { beside } from './contact-point.ts'
import { identify } from './sign-in.ts'

/** From the page of the service to the first question, signed in. */
export async function begin(page: Page, person: string, product: string, action: string): Promise<void> {
  await page.goto(`/dienst/${product}`)
  await page.getByRole('link', { name: action }).click()
  await identify(page, person)
}

export const next = (page: Page) => page.getByRole('button', { name: 'Verder' }).click()

/** Omer orders ten cheques: two questions, because his disability is known. Ends on the page of the application. */
export async function orderCheques(page: Page, look: (title: string) => Promise<void>): Promise<void> {
  await begin(page, 'omer', 'taxicheques', 'Taxicheques bestellen')
  await look('Hoeveel cheques wilt u?')
  await page.getByLabel('Aantal cheques').fill('10')
  await next(page)
  await look('Uw inkomen')
  await page.getByLabel('Inkomen van een jaar').fill('14.000')
  await next(page)
  await look('Lees uw aanvraag na')
  await sign(page, 'omer')
}

/** Reads again until the page says this: what the mid-office does takes a moment. */
export async function until(page: Page, title: string): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title, { timeout: 500 })
  }).toPass({ timeout: 30_000 })
}

/** Somebody transfers at the bank, and the bank makes its statement: the file, as an employee downloads it. */
export async function statementWith(
  baseURL: string | undefined,
  transfers: readonly Readonly<{ bedrag: string; mededeling: string; naam: string }>[],
): Promise<Buffer> {
  const bank = beside(baseURL, 7)
  const post = (path: string, body: Record<string, string>) =>
    fetch(`${bank}${path}`, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' })
  for (const transfer of transfers) await post('/overschrijven', transfer)
  await post('/afsluiten', {})
  const links = [...(await (await fetch(bank)).text()).matchAll(/href="(\/uittreksels\/[^"]+)"/g)]
  return Buffer.from(await (await fetch(`${bank}${links.at(-1)?.[1]}`)).arrayBuffer())
}

export async function atTheDesk(page: Page, employee: string, path: string): Promise<void> {
  await page.goto('/balie')
  await identify(page, employee)
  await expect(page).toHaveURL('/balie')
  await page.goto(path)
}

export async function upload(page: Page, file: Buffer): Promise<void> {
  const statement = { name: 'uittreksel.cod', mimeType: 'text/plain', buffer: file }
  await page.getByLabel('Bestand van de bank (CODA)').setInputFiles(statement)
  await page.getByRole('button', { name: 'Inlezen' }).click()
}
