import { expect, type Page } from '@playwright/test'

/** A day so many days from now, as one fills it in. */
export function dayFromNow(days: number): Readonly<{ day: string; month: string; year: string }> {
  const date = new Date(Date.now() + days * 86_400_000)
  return { day: String(date.getDate()), month: String(date.getMonth() + 1), year: String(date.getFullYear()) }
}

export async function fillDay(page: Page, name: string, days: number): Promise<void> {
  const { day, month, year } = dayFromNow(days)
  await page.locator(`#${name}-day`).fill(day)
  await page.locator(`#${name}-month`).fill(month)
  await page.locator(`#${name}-year`).fill(year)
}

type Place = Readonly<{ street: string; number: string; left: number; right: number }>

/** The page for the place, filled in by hand. */
export async function fillPlace(page: Page, { street, number, left, right }: Place): Promise<void> {
  await page.getByLabel('Straat', { exact: true }).fill(street)
  await page.getByLabel('Huisnummer').fill(number)
  await page.getByLabel('Postcode').fill('2600')
  await page.getByLabel('Gemeente').fill('Berchem')
  await page.getByLabel('Aan de kant van dit huis').check()
  await page.getByLabel('Meter links van de deur').fill(String(left))
  await page.getByLabel('Meter rechts van de deur').fill(String(right))
}

export const goOn = (page: Page) => page.getByRole('button', { name: 'Verder' }).click()

/** From the page with the days to the letter that one reads. */
export async function fillRest(page: Page, from: number, until: number): Promise<void> {
  await fillDay(page, 'from', from)
  await fillDay(page, 'until', until)
  await page.getByLabel('Van 7 tot 19 uur').check()
  await goOn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De borden')
  await page.getByLabel('Verhuis', { exact: true }).check()
  await page.getByLabel('De stad', { exact: true }).check()
  await goOn(page)
}
