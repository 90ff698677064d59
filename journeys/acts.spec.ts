import type { Page } from '@playwright/test'
import { aPhoto } from './a-paper.ts'
import { download, expectReady, sign } from './application.ts'
import { kioskSize } from './contact-point.ts'
import { readAtHome, walkAtContactPoint } from './contact-point-walk.ts'
import { fillIn } from './every-product.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { signIn } from './sign-in.ts'

const extract = '/dienst/uittreksel-akte/aanvragen'
const copy = '/dienst/afschrift-akte-ander/aanvragen'
const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** The page at the two sizes that people have at home, where somebody wants to look at it: ACT_PICTURES names the folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['ACT_PICTURES']
  if (!folder) return
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
}

/** Every page of the form, to the letter. */
async function fillInAll(page: Page, answers: Record<string, string>, name?: string): Promise<void> {
  for (let step = 0; step < 10 && (await title(page).innerText()) !== 'Lees uw aanvraag na'; step++) {
    if (name) await look(page, `${name}-${step}`)
    await fillIn(page, answers)
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(page.locator('.govuk-error-summary'), page.url()).toHaveCount(0)
  }
  if (name) await look(page, `${name}-letter`)
}
const florentina = { family: 'Testverstraeten', given: 'Florentina', year: '1912', act: 'birth', about: 'other' }
const stranger = { family: 'El Amrani', given: 'Yasmina', year: '1992', act: 'birth', about: 'other' }

test.describe('At home, without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a public act is for anybody, and nobody asks what he is to that person', { tag: '@again' }, async ({
    page,
  }) => {
    await page.goto('/dienst/uittreksel-akte')
    await checkPageWithoutScript(page)
    await look(page, 'service')
    await signIn(page, 'hanne', extract)
    // Hanne lives with a partner who may be chosen.
    await fillInAll(page, { ...florentina, forWhom: 'self', extract: 'multilingual' }, 'public')
    await expect(page.getByRole('main')).not.toContainText('Ik ben')
    await checkPageWithoutScript(page)
    await sign(page, 'hanne')
    await expectReady(page)
    await download(page)
    await checkPageWithoutScript(page)
  })

  test('a child of the household is chosen by name, and asks nothing more of who that is', { tag: '@again' }, async ({
    page,
  }) => {
    await signIn(page, 'jan', extract)
    await checkPageWithoutScript(page, 'Over wie gaat de akte?')
    await look(page, 'whose')
    await page.getByLabel('Lotte Wouters').check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await fillInAll(page, { act: 'birth', extract: 'descent' })
    await sign(page, 'jan')
    await expectReady(page)
    await expect(page.getByText('Voor Lotte Wouters')).toBeVisible()
  })

  test('who has no right reads why, and where to appeal', { tag: '@again' }, async ({ page }) => {
    await signIn(page, 'lina', extract)
    await fillInAll(page, { ...stranger, claim: 'none' }, 'stranger')
    await sign(page, 'lina')
    await expect(title(page)).toHaveText('U kunt dit attest nu niet krijgen', { timeout: 20_000 })
    await expect(page.getByRole('main')).toContainText('nog niet openbaar')
    await expect(page.getByRole('main')).toContainText('Raad van State')
    await checkPageWithoutScript(page)
    await look(page, 'refused')
  })

  test('of two acts that are alike the customer says which one', { tag: '@again' }, async ({ page }) => {
    await signIn(page, 'maria', extract)
    const two = { ...florentina, family: 'Testpeeters', given: 'Joannes', year: '1910' }
    await fillInAll(page, two)
    await sign(page, 'maria')
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('main')).toContainText('Wij vinden meer dan één akte', { timeout: 500 })
    }).toPass({ timeout: 20_000 })
    await checkPageWithoutScript(page)
    await look(page, 'which-one')
    await page.locator('main textarea').fill('Nummer 884.')
    await page.locator('main form:has(textarea) button').first().click()
    await expect(async () => {
      await page.reload()
      await expect(title(page)).toHaveText('Uw attest is klaar', { timeout: 500 })
    }).toPass({ timeout: 20_000 })
  })
})

test('who says that he is an heir shows it, and a person looks', { tag: '@again' }, async ({ page }) => {
  await signIn(page, 'lina', copy)
  await fillInAllWithProof(page)
  await sign(page, 'lina')
  await page.getByRole('button', { name: '€ 5,00 betalen' }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expect(title(page)).toHaveText('Een medewerker bekijkt uw aanvraag', { timeout: 20_000 })
  await checkPage(page)
  await look(page, 'heir')
})

async function fillInAllWithProof(page: Page): Promise<void> {
  const goOn = () => page.getByRole('button', { name: 'Verder' }).click()
  const pages = ['Welke akte', 'Hoe heet', 'Wanneer en waar', 'Wat is uw band']
  for (const asked of pages) {
    await expect(title(page)).toContainText(asked)
    await fillIn(page, { ...stranger, claim: 'heir' })
    await goOn()
  }
  await expect(title(page)).toHaveText('Toon uw recht')
  await look(page, 'proof')
  const proof = { name: 'erfopvolging.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(1_000) }
  await page.locator('main input[type="file"]').setInputFiles(proof)
  await goOn()
  await expect(title(page)).toHaveText('Hoe wilt u de akte krijgen?')
  await fillIn(page)
  await goOn()
  await expect(page.getByRole('link', { name: /^erfopvolging\.jpg/ })).toBeVisible()
}

test('an act of somebody else is paid and delivered', { tag: '@again' }, async ({ page }) => {
  await signIn(page, 'maria', copy)
  await fillInAll(page, { ...florentina, act: 'marriage', year: '1938' })
  await expect(page.getByText('€ 5,00')).toBeVisible()
  await sign(page, 'maria')
  await page.getByRole('button', { name: '€ 5,00 betalen' }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expectReady(page)
  await checkPage(page)
})

test.describe('At the contact point', () => {
  test.use({ viewport: kioskSize })
  test.describe.configure({ timeout: 180_000 })

  test('a public act, one question a screen, to its end', { tag: '@again' }, async ({ page, browser, baseURL }) => {
    const walk = {
      ...{
        product: 'uittreksel-akte',
        person: 'omer',
        answers: { ...florentina, forWhom: 'self', extract: 'multilingual' },
      },
      ...{ ends: 'Uw document is klaar', atHome: 'Uw attest is klaar', says: ['Afdrukken'] },
    }
    let screen = 0
    const fills = async () => {
      const folder = process.env['ACT_PICTURES']
      if (folder) await page.screenshot({ path: `${folder}/kiosk-${screen++}.png` })
      return false
    }
    const address = await walkAtContactPoint(page, { browser, baseURL }, { ...walk, fills })
    await readAtHome(page, walk, address)
  })
})
