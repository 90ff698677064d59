import type { Page } from '@playwright/test'
import { checkScreen, kioskSize } from './contact-point.ts'
import { expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.use({ viewport: kioskSize, hasTouch: true })

const keys = (page: Page) => page.getByRole('group', { name: /^Toetsen voor/ })
async function touch(page: Page, text: string): Promise<void> {
  for (const sign of text)
    await keys(page)
      .getByRole('button', { name: sign === ' ' ? 'Spatie' : sign, exact: true })
      .tap()
}

async function toTheQuestion(page: Page, product: string, person: string, field: string): Promise<void> {
  await page.goto(`/kiosk/dienst/${product}/beginnen`)
  await page.waitForLoadState()
  if (!page.url().includes('/kiosk/')) await identify(page, person)
  await page.waitForURL(/\/(gegevens|vraag\/[^/]+)$/)
  await page.goto(page.url().replace(/(gegevens|vraag\/[^/]+)$/, `vraag/${field}`))
}

test('a number plate is touched, with a mistake put right; nothing is typed on plastic', { tag: '@again' }, async ({
  page,
}) => {
  await toTheQuestion(page, 'lez-dagpas', 'sofie', 'plate')
  const plate = page.getByRole('textbox', { name: 'Nummerplaat' })
  await plate.fill('')
  await expect(keys(page)).toBeVisible()
  await checkScreen(page, /nummerplaat/i, 'keys-letters')
  await expect(plate).toHaveAttribute('inputmode', 'none')
  await touch(page, '1-aab-')
  await keys(page).getByRole('button', { name: 'Wissen' }).tap()
  await touch(page, '-12')
  await expect(plate).toHaveValue('1-aab-12')
  await keys(page).getByRole('button', { name: 'Hoofdletter' }).tap()
  await touch(page, 'Z')
  await touch(page, 'z')
  await expect(plate).toHaveValue('1-aab-12Zz')
  await keys(page)
    .getByRole('button', { name: /letters met accent en tekens/ })
    .tap()
  await checkScreen(page, /nummerplaat/i, 'keys-signs')
  await touch(page, 'ş')
  await expect(plate).toHaveValue('1-aab-12Zzş')
  await keys(page).getByRole('button', { name: 'Toetsen weg' }).tap()
  await expect(keys(page)).toHaveCount(0)
  await plate.tap()
  await expect(keys(page)).toBeVisible()
})

test('by Tab and Enter alone, as a switch does; whoever types on plastic needs no keys', { tag: '@again' }, async ({
  page,
}) => {
  await toTheQuestion(page, 'digitale-sleutel', 'jan', 'phone')
  const phone = page.getByRole('textbox')
  await phone.fill('')
  await expect(keys(page)).toHaveAttribute('data-keys', 'tel')
  await checkScreen(page, /./, 'keys-numbers')
  await phone.focus()
  for (const digit of ['1', '2', '3']) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(phone).toHaveValue('123'.slice(0, Number(digit)))
    await expect(page.getByText(digit, { exact: true }).last()).toBeAttached()
  }
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(phone).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('4')
  await expect(keys(page)).toHaveCount(0)
  await expect(phone).toHaveValue('1234')
})

test('an address of mail has its signs, a day a number pad that goes with its field; in each way of standing', {
  tag: '@again',
}, async ({ page }) => {
  await toTheQuestion(page, 'digitale-sleutel', 'jan', 'email')
  const mail = page.getByRole('textbox')
  await mail.fill('')
  await touch(page, 'jan@voorbeeld.example')
  await expect(mail).toHaveValue('jan@voorbeeld.example')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).not.toHaveURL(/vraag\/email/)

  await toTheQuestion(page, 'lez-dagpas', 'jan', 'day')
  const part = (name: string) => page.getByLabel(name, { exact: true })
  const [day, month] = [part('Dag'), part('Maand')]
  for (const one of [day, month, part('Jaar')]) await one.fill('')
  await expect(keys(page)).toHaveAttribute('data-keys', 'numeric')
  await day.tap()
  await touch(page, '07')
  await month.tap()
  await touch(page, '12')
  await expect(day).toHaveValue('07')
  await expect(month).toHaveValue('12')
  for (const name of ['laag', 'groot', 'links.contrast', 'laag.groot.links']) {
    await page.goto(`${page.url().split('?')[0]}?scherm=${name}`)
    await expect(keys(page)).toBeVisible()
    await checkScreen(page, /./, `keys-${name}`)
  }
})
