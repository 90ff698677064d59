import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { identify } from './sign-in.ts'

/** Where the demonstration receives people. */
export type Desk = Readonly<{ url: string; employee: string; desk: string }>

/** A browser of its own at a desk of the demonstration, with its employee sitting there. `prepared`: done before the first page. */
export async function atDesk(
  browser: Browser,
  { url, employee, desk }: Desk,
  options: BrowserContextOptions = {},
  prepared: (page: Page) => Promise<void> = async () => {},
): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url, locale: 'nl-BE', ...options })).newPage()
  await prepared(page)
  await page.goto('/balie/wachtrij')
  await identify(page, employee)
  // Who sat there before and was not called away still sits there.
  await expect(page.getByRole('button', { name: /^(Hier gaan zitten|Opstaan)$/ })).toBeVisible()
  if (await page.getByRole('button', { name: 'Opstaan' }).isVisible()) return page
  await page.getByLabel('Balie').selectOption(`stadsloket-harmonie/${desk}`)
  await page.getByRole('button', { name: 'Hier gaan zitten' }).click()
  return page
}

/** The list with which this desk would go on alone, as it lies in the browser: sealed. */
export const sealedList = (page: Page): Promise<string | null> =>
  page.evaluate(() => sessionStorage.getItem('lom-alone-list'))

/** Everything that this browser keeps for the page, as text: what somebody finds who looks into it. */
export const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      { ...sessionStorage },
      { ...localStorage },
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
      window.name,
      document.cookie,
    ]),
  )

/** Somebody without an appointment comes and is called: a number stands at this desk, and the list of it is sealed in the browser. */
export async function callSomebody(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1 })
  await page.getByLabel('Zonder afspraak, voor').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Nummer geven' }).click()
  await expect(page.getByText('De bezoeker mag gaan zitten.')).toBeVisible()
  const given = page.waitForResponse((answer) => answer.url().endsWith('/balie/wachtrij/lijst') && answer.ok())
  await page.getByRole('button', { name: 'Volgende oproepen' }).click()
  await expect(heading).toHaveText(/^Nummer /)
  await given
  await expect.poll(() => sealedList(page)).not.toBeNull()
  return ((await heading.textContent()) ?? '').replace('Nummer ', '')
}
