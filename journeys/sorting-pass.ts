import { expect, type Page } from '@playwright/test'
import { beside } from './contact-point.ts'
import { identify } from './sign-in.ts'

/** An employee searches whoever has this number and opens the pass of the household. */
export async function openPass(page: Page, insz: string): Promise<void> {
  await page.goto('/balie')
  await page.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(insz)
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await page.getByRole('link', { name: 'Sorteerpas openen' }).click()
}

/** He attaches a card to it. */
export async function attachCard(page: Page, insz: string, card: string): Promise<void> {
  await openPass(page, insz)
  await page.getByLabel('Nummer op de kaart').fill(card)
  await page.getByRole('button', { name: 'Kaart koppelen' }).click()
  await expect(page.getByText('De kaart is gekoppeld')).toBeVisible()
}

/** Signs in at the counter. */
export async function signInAtCounter(page: Page, person: string): Promise<void> {
  await page.goto('/balie')
  await identify(page, person)
  await expect(page).toHaveURL('/balie')
}

/** Somebody holds a card before a container in the street. */
export async function openContainer(baseURL: string | undefined, card: string, container: string): Promise<void> {
  const answer = await fetch(`${beside(baseURL, 6)}/openen`, {
    method: 'POST',
    body: new URLSearchParams({ kaart: card, container }),
    redirect: 'manual',
  })
  if (answer.status !== 303) throw new Error(`The container did not open (${answer.status})`)
}
