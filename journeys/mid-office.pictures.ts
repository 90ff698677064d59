import { test } from '@playwright/test'
import { walkMidOffice } from './mid-office.ts'
import { picture } from './picture.ts'
import { walkSecondLook, walkSkills } from './second-look.ts'

test.describe.configure({ timeout: 240_000 })

test('the mid-office, and who waits for it', async ({ page, browser, baseURL }) => {
  await walkMidOffice(page, browser, baseURL, picture)
})

test('what a rule granted, a person who looks at it, and what goes first', async ({ page, browser, baseURL }) => {
  await walkSecondLook(page, browser, baseURL, picture)
})

test('what colleagues are skilled in', async ({ page }) => {
  await walkSkills(page, picture)
})
