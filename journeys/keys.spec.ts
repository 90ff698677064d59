import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test('an administrator makes a key, a scan car asks with it, and it is revoked', async ({ page, request }) => {
  await page.goto('/balie')
  await identify(page, 'dirk')
  await page.getByRole('navigation').getByText('Meer').click()
  await page.getByRole('link', { name: 'Sleutels' }).click()
  await checkPage(page, 'Wie mag vragen wat gegeven is')

  await page.getByRole('button', { name: 'Sleutel maken' }).click()
  await expect(page.getByRole('link', { name: 'Vul een naam in.' })).toBeVisible()
  await checkPage(page, 'Wie mag vragen wat gegeven is')
  await page.getByLabel('Naam').fill('Scanwagen 7')
  await page.getByLabel('Soort vrager').selectOption('scan-car')
  await page.getByLabel('Voor welke dienst?').selectOption('SW')
  await page.getByLabel('Doel').fill('parkeercontrole')
  await page.getByRole('button', { name: 'Sleutel maken' }).click()
  const key = await page.locator('code').innerText()
  await checkPage(page, 'Wie mag vragen wat gegeven is')

  const ask = () =>
    request.post('/api/checks/plate', {
      headers: { authorization: `Bearer ${key}` },
      data: { purpose: 'parkeercontrole', may: 'stand', plate: '9-ZZZ-999', zone: 'berchem-1' },
    })
  expect(await (await ask()).json()).toEqual({ answer: 'no' })
  await page.getByRole('button', { name: 'Sleutel intrekken Scanwagen 7' }).click()
  await expect(page.getByText('De sleutel werkt niet meer.')).toBeVisible()
  expect((await ask()).status()).toBe(401)
})
