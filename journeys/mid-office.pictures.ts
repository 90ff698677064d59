import { test } from '@playwright/test'
import { walkMidOffice } from './mid-office.ts'
import { picture } from './picture.ts'

test.describe.configure({ timeout: 240_000 })

test('the mid-office, and who waits for it', async ({ page, browser, baseURL }) => {
  await walkMidOffice(page, browser, baseURL, picture)
})
