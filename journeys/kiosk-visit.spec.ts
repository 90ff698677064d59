import type { Page } from '@playwright/test'
import { kioskAppointmentWords } from '../src/ui/words/kiosk-appointment.ts'
import { around, checkScreen, kioskSize, stop } from './contact-point.ts'
import { textTo } from './mailbox.ts'
import { expect, test } from './page-check.ts'
import { readQr } from './qr-reader.ts'

test.use({ viewport: kioskSize })
test.describe.configure({ timeout: 120_000 })

const choices = (page: Page) => page.locator('.lom-kiosk-choice')
const times = (page: Page) => choices(page).filter({ hasText: /\d uur/ })
const go = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** The same page with what is wrong: its title alone tells it from the form that was sent. */
const isWrong = (page: Page) => expect(page).toHaveTitle(/^Fout: /)

/** From the times to what is read back. */
async function whoComes(page: Page, name: string, phone: string): Promise<void> {
  await times(page).first().click()
  await page.getByRole('textbox', { name: 'Uw naam' }).fill(name)
  await go(page, 'Verder')
  await page.getByRole('textbox', { name: 'Uw telefoonnummer' }).fill(phone)
  await go(page, 'Verder')
  await expect(page.locator('h1')).toHaveText('Klopt dit?')
}

test('an appointment is made without signing in, taken along, looked up by its code, moved and cancelled', {
  tag: '@more',
}, async ({ page, browser, baseURL }) => {
  await page.goto('/kiosk/zonder')
  await page.getByRole('link', { name: 'Een afspraak maken' }).click()
  await checkScreen(page, 'Waarvoor komt u langs?', 'visit-for')
  await page.getByRole('link', { name: 'Toon meer' }).click()
  await expect(page).toHaveURL(/vanaf=/)
  await checkScreen(page, 'Waarvoor komt u langs?', 'visit-for-more')
  await around(page, 'Terug').click()
  await expect(page).not.toHaveURL(/vanaf=/)
  await page.getByRole('link', { name: /^Rijbewijs/ }).click()

  // First what can be done otherwise: an offer, never a wall.
  await checkScreen(page, 'Misschien hoeft u niet te komen', 'visit-instead')
  await expect(page.getByText('Wij brengen uw rijbewijs thuis')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mijn gegevens nu klaarzetten' })).toHaveAttribute(
    'href',
    '/kiosk/dienst/rijbewijs',
  )
  await page.getByRole('link', { name: 'Toch een afspraak maken' }).click()
  await checkScreen(page, 'Kies een moment', 'visit-times')
  await expect(times(page)).toHaveCount(3)
  const first = await times(page).allTextContents()
  await page.getByRole('link', { name: 'Later', exact: true }).click()
  await expect(page).toHaveURL(/later=3/)
  await expect(times(page)).toHaveCount(3)
  await checkScreen(page, 'Kies een moment', 'visit-times-later')
  expect(await times(page).allTextContents()).not.toEqual(first)
  await page.getByRole('link', { name: 'Een andere plek' }).click()
  await checkScreen(page, 'Waar komt u langs?', 'visit-places')
  await choices(page).nth(1).click()
  await expect(page).toHaveURL(/plaats=/)
  await checkScreen(page, 'Kies een moment', 'visit-times-elsewhere')
  await times(page).nth(1).click()

  // Who comes: one question a screen, in no address, and it stays while somebody looks around.
  await checkScreen(page, 'Hoe heet u?', 'visit-name')
  await go(page, 'Verder')
  await isWrong(page)
  await checkScreen(page, 'Hoe heet u?', 'visit-name-wrong')
  const name = 'Aurélie Vermeulen-Van den Bossche'
  await page.getByRole('textbox', { name: 'Uw naam' }).fill(name)
  await around(page, 'Hulp van een mens').click()
  await expect(page.locator('h1')).toHaveText('Hulp van een mens')
  await around(page, 'Terug').click()
  await expect(page.getByRole('textbox', { name: 'Uw naam' })).toHaveValue(name)
  await go(page, 'Verder')
  await page.getByRole('textbox', { name: 'Uw telefoonnummer' }).fill('0470')
  await go(page, 'Verder')
  await isWrong(page)
  await checkScreen(page, 'Op welk nummer bereiken wij u?', 'visit-phone-wrong')
  await page.getByRole('textbox', { name: 'Uw telefoonnummer' }).fill('0470 39 24 54')
  await go(page, 'Verder')
  await checkScreen(page, 'Klopt dit?', 'visit-check')
  await expect(page.getByText(name)).toBeVisible()
  await expect(page.getByText('U krijgt een sms op 0470 39 24 54.')).toBeVisible()
  expect(page.url()).not.toMatch(/Vermeulen|0470/)
  await go(page, 'Afspraak maken')

  await checkScreen(page, 'Uw afspraak staat vast', 'visit-booked')
  const code = (await page.locator('.lom-kiosk-code strong').innerText()).trim()
  expect(code).toMatch(/^[A-Z0-9]{6}$/)
  await expect(page.getByText('Uw oude rijbewijs, of het aanvraagformulier')).toBeVisible()
  // Whose number it is reads it, with the way to cancel it.
  expect(await textTo(page, '+32470392454')).toMatch(new RegExp(`Code ${code}\\..*/k/b[\\w-]{43}$`))
  // In the language of who came by meanwhile.
  const address = page.url()
  await page.goto(`${address}&taal=ar`)
  await checkScreen(page, 'تم تثبيت موعدك', 'visit-booked-ar')
  await page.goto(`${address}&taal=nl`)

  // Along on the own phone: the address of the message, which names nobody.
  await page.getByRole('link', { name: 'Code op mijn gsm' }).click()
  await checkScreen(page, 'Scan dit met uw gsm', 'visit-scan')
  const link = readQr(await page.locator('.lom-qr svg path').getAttribute('d'))
  expect(link).toMatch(/\/k\/b[\w-]{43}$/)
  const phone = await (await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })).newPage()
  await phone.goto(link)
  await expect(phone.getByText(code)).toBeVisible()
  await phone.context().close()
  await page.getByRole('link', { name: 'Terug naar de afspraak' }).click()
  await go(page, 'Klaar: stoppen en wissen')
  await checkScreen(page, 'Alles is gewist')
  await page.goto(address)
  await expect(page.locator('h1')).toHaveText('Waarvoor komt u langs?')

  // Who has one looks it up by its code, and gives the time back after one more question.
  await page.getByRole('link', { name: 'Ik heb al een afspraak' }).click()
  await checkScreen(page, 'Wat is de code van uw afspraak?', 'visit-code')
  await page.getByRole('textbox', { name: 'Uw code' }).fill('22 22 22')
  await go(page, 'Afspraak bekijken')
  await isWrong(page)
  await checkScreen(page, 'Wat is de code van uw afspraak?', 'visit-code-wrong')
  await page.getByRole('textbox', { name: 'Uw code' }).fill(code.toLowerCase())
  await go(page, 'Afspraak bekijken')
  await checkScreen(page, 'Uw afspraak', 'visit-yours')
  await expect(page.getByText('Vermeulen')).toHaveCount(0)
  await page.getByRole('link', { name: 'Afspraak verzetten' }).click()
  await checkScreen(page, 'Kies een moment', 'visit-move-times')
  const moved = ((await times(page).nth(2).textContent()) ?? '').trim()
  await times(page).nth(2).click()
  await checkScreen(page, 'Wilt u deze afspraak verzetten?', 'visit-move')
  await go(page, 'Ja, verzetten')
  await checkScreen(page, 'Uw afspraak is verzet', 'visit-moved')
  await expect(page.getByText(moved)).toBeVisible()
  await page.getByRole('link', { name: 'Afspraak afzeggen' }).click()
  await checkScreen(page, 'Wilt u deze afspraak afzeggen?', 'visit-sure')
  await go(page, 'Ja, afzeggen')
  await checkScreen(page, 'Uw afspraak is afgezegd', 'visit-cancelled')
})

test('every screen of an appointment is said in the other languages', { tag: '@again' }, async ({ page }) => {
  for (const spoken of ['ar', 'tr', 'uk'] as const) {
    const words = kioskAppointmentWords(spoken)
    await page.goto(`/kiosk/zonder/afspraak?taal=${spoken}`)
    await checkScreen(page, words.forTitle, `visit-for-${spoken}`)
    await page.goto('/kiosk/zonder/afspraak?dienst=rijbewijs')
    await checkScreen(page, words.insteadTitle, `visit-instead-${spoken}`)
    await page.getByRole('link', { name: words.still }).click()
    await checkScreen(page, words.timesTitle, `visit-times-${spoken}`)
    await page.getByRole('link', { name: words.otherPlace }).click()
    await checkScreen(page, words.placesTitle, `visit-places-${spoken}`)
    await choices(page).first().click()
    await expect(page).toHaveURL(/plaats=/)
    await expect(page.locator('h1')).toHaveText(words.timesTitle)
    await choices(page).first().click()
    await checkScreen(page, words.nameTitle, `visit-name-${spoken}`)
    await page.getByRole('textbox', { name: words.name }).fill('Leyla Haddad')
    await go(page, words.next)
    await checkScreen(page, words.phoneTitle, `visit-phone-${spoken}`)
    await page.getByRole('textbox', { name: words.phone }).fill('03 230 39 24')
    await go(page, words.next)
    await checkScreen(page, words.checkTitle, `visit-check-${spoken}`)
    await page.goto('/kiosk/zonder/afspraak/code')
    await checkScreen(page, words.codeTitle, `visit-code-${spoken}`)
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('from the page of a service to the code on paper; who has one already is told what to do', {
    tag: '@again',
  }, async ({ page }) => {
    await page.goto('/kiosk/dienst/rijbewijs')
    await page.getByRole('link', { name: 'Een afspraak maken' }).click()
    await page.getByRole('link', { name: 'Toch een afspraak maken' }).click()
    await whoComes(page, 'Gustaaf Peeters', '03 230 39 25')
    await expect(page.getByText('Op dit nummer komt geen sms aan.')).toBeVisible()
    await go(page, 'Afspraak maken')
    await expect(page.locator('h1')).toHaveText('Uw afspraak staat vast')
    const code = await page.locator('.lom-kiosk-code strong').innerText()
    await go(page, 'Code op papier')
    await expect(page.locator('h1')).toHaveText('Uw afspraak staat vast')
    // Another journey takes the paper out of this printer for a while: then that is said.
    await expect(page.getByText(/komt uit de printer hiernaast|Afdrukken lukt nu niet/)).toBeVisible()

    await page.goto('/kiosk/zonder/afspraak?dienst=rijbewijs&toch=ja')
    await whoComes(page, 'Gustaaf Peeters', '03 230 39 25')
    await go(page, 'Afspraak maken')
    await expect(page.locator('h1')).toHaveText('Met dit nummer lukt het hier niet')
    await page.getByRole('link', { name: 'Ik heb al een afspraak' }).click()
    await page.getByRole('textbox', { name: 'Uw code' }).fill(code)
    await go(page, 'Afspraak bekijken')
    await page.getByRole('link', { name: 'Afspraak afzeggen' }).click()
    await page.getByRole('link', { name: 'Nee, behouden' }).click()
    await expect(page.locator('h1')).toHaveText('Uw afspraak')
    await stop(page)
    await expect(page.locator('h1')).toHaveText('Alles is gewist')
    await page.goto('/kiosk/zonder/afspraak?dienst=rijbewijs&toch=ja')
    await times(page).first().click()
    await expect(page.getByRole('textbox', { name: 'Uw naam' })).toHaveValue('')
  })
})
