import { expect, type Page } from '@playwright/test'

/** On the page of the identity provider: says how, and who. Works without script. */
export async function identify(page: Page, person: string, method = 'eid'): Promise<void> {
  await page.locator(`input[name="method"][value="${method}"]`).first().check()
  await page.locator(`button[name="person"][value="${person}"]`).click()
}

/** Signs in as a persona and lands on `path`. */
export async function signIn(page: Page, person: string, path = '/mijn-loket'): Promise<void> {
  await page.goto(`/aanmelden?terug=${encodeURIComponent(path)}`)
  await identify(page, person)
  await expect(page).toHaveURL((url) => url.pathname === path || path.endsWith('/aanvragen'))
}
