import type { Page } from '@playwright/test'
import { residentByKey } from '../src/outside/personas.ts'
import { aPhoto } from './a-paper.ts'
import { fillIn } from './every-product.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ mode: 'default', timeout: 120_000 })

const goOn = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true }).click()

/** The page at the two sizes of a desk, where somebody wants to look at it: ACT_PICTURES names the folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['ACT_PICTURES']
  if (!folder) return
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

type Standing = Readonly<{ person: string; product: string; answers: Readonly<Record<string, string>>; whose?: string }>

/** An employee of a counter fills in what somebody says who stands there, to the letter that he reads. */
async function fillInFor(page: Page, { person, product, answers, whose }: Standing, proof?: Buffer): Promise<void> {
  await page.goto('/balie')
  await identify(page, 'griet')
  await page.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(residentByKey(person).insz)
  await page.getByRole('button', { name: 'Zoeken' }).click()
  const first = page.getByRole('button', { name: 'Opzoeken in het Rijksregister' })
  if (await first.isVisible()) await first.click()
  await page.getByLabel('Attest of document').selectOption(product)
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  if (whose) {
    await expect(page.getByText('Over wie gaat de akte?').first()).toBeVisible()
    await checkPage(page)
    await page.getByLabel(whose).check()
    await goOn(page)
  }
  for (let step = 0; step < 10 && !/\/nakijken$/.test(page.url()); step++) {
    await checkPage(page)
    const file = page.locator('main input[type="file"]')
    if (proof && (await file.count()) > 0)
      await file.setInputFiles({ name: 'bewijs.jpg', mimeType: 'image/jpeg', buffer: proof })
    else await fillIn(page, answers)
    await look(page, `desk-${person}-${step}`)
    await goOn(page)
    await expect(page.locator('.govuk-error-summary'), page.url()).toHaveCount(0)
  }
  await checkPage(page)
  await look(page, `desk-${person}-letter`)
}

/** Who stands there signs at the screen of the employee; ends on the page of the file. */
async function signThere(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: 'Klant laten ondertekenen' }).click()
  await identify(page, person)
  await expect(page).toHaveURL(/\/balie\/dossier\//)
}

const says = (page: Page, words: string | RegExp) =>
  expect(async () => {
    await page.reload()
    await expect(page.getByRole('main')).toContainText(words, { timeout: 500 })
  }).toPass({ timeout: 30_000 })

const old = { family: 'Testverstraeten', given: 'Florentina', year: '1912', act: 'birth', about: 'other' }
const young = { family: 'Wouters', given: 'Jan', year: '1979', act: 'birth', about: 'other' }

test('a public act for who stands at the desk: nothing more is asked, and it is ready', { tag: '@again' }, async ({
  page,
}) => {
  await fillInFor(page, { person: 'els', product: 'uittreksel-akte', answers: { ...old, extract: 'multilingual' } })
  await expect(page.getByRole('main')).not.toContainText('Ik ben')
  await signThere(page, 'els')
  await says(page, 'Het document is klaar.')
  await checkPage(page)
  await look(page, 'desk-ready')
})

test('the act of a partner, chosen from the household of the register', { tag: '@again' }, async ({ page }) => {
  const answers = { act: 'birth', extract: 'plain' }
  await fillInFor(page, { person: 'sofie', product: 'uittreksel-akte', answers, whose: 'Jan Wouters' })
  await expect(page.getByRole('definition').filter({ hasText: 'Jan Wouters' }).first()).toBeVisible()
  await signThere(page, 'sofie')
  await says(page, 'Het document is klaar.')
})

test('an heir shows his paper at the desk, which the employee adds; a person looks', { tag: '@again' }, async ({
  page,
}) => {
  const answers = { ...young, extract: 'descent', claim: 'heir' }
  await fillInFor(page, { person: 'karel', product: 'uittreksel-akte', answers }, await aPhoto(1_000))
  await expect(page.getByRole('link', { name: /^bewijs\.jpg/ })).toBeVisible()
  await signThere(page, 'karel')
  await says(page, 'Kijk of de klant recht heeft op de akte')
  await checkPage(page)
  await look(page, 'desk-heir')
})

test('who has no right is refused by the rule, and the employee reads him why', { tag: '@again' }, async ({ page }) => {
  const answers = { ...young, extract: 'plain', claim: 'none' }
  await fillInFor(page, { person: 'emine', product: 'uittreksel-akte', answers })
  await signThere(page, 'emine')
  await says(page, 'nog niet openbaar')
  await checkPage(page)
  await look(page, 'desk-refused')
})
