import type { Page } from '@playwright/test'
import { expectReady, fillIn, sign } from './application.ts'
import { checkPage, expect, test } from './page-check.ts'
import { signIn } from './sign-in.ts'

const copy = '/dienst/afschrift-akte/aanvragen'

async function applyForCopy(page: Page, person: string): Promise<void> {
  await signIn(page, person, copy)
  await fillIn(page, 'Welke akte hebt u nodig?')
  await expect(page.getByText('€ 5,00')).toBeVisible()
  await checkPage(page)
  await sign(page, person)
  await checkPage(page, 'Betaal uw aanvraag')
}

test('a copy of an act is paid and delivered', async ({ page }) => {
  await applyForCopy(page, 'tom')
  await page.getByRole('button', { name: '€ 5,00 betalen' }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expectReady(page)
  await checkPage(page)
  await expect(page.getByText('Betaald', { exact: true })).toHaveCount(1)
})

test('who could not pay pays again, for the same order', { tag: '@again' }, async ({ page }) => {
  await applyForCopy(page, 'hanne')
  await page.getByRole('button', { name: '€ 5,00 betalen' }).click()
  await page.getByRole('button', { name: 'Laat mislukken' }).click()
  await checkPage(page, 'Betaal uw aanvraag')
  await expect(page.getByText('Uw betaling is niet gelukt.')).toBeVisible()
  await page.getByRole('button', { name: 'Opnieuw betalen' }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expectReady(page)
  await expect(page.getByText('Betaald', { exact: true })).toHaveCount(1)
})

test('who leaves the payment goes on with it later', { tag: '@again' }, async ({ page }) => {
  await applyForCopy(page, 'ilse')
  await page.getByRole('button', { name: '€ 5,00 betalen' }).click()
  await expect(page.getByRole('button', { name: 'Betaal', exact: true })).toBeVisible()
  await page.goto('/mijn-loket')
  await page.getByRole('link', { name: 'Verder met betalen' }).first().click()
  await checkPage(page, 'Betaal uw aanvraag')
  await page.getByRole('button', { name: 'Verder met betalen' }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expectReady(page)
})
