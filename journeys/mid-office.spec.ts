import { walkMidOffice } from './mid-office.ts'
import { checkPage, test } from './page-check.ts'

test.describe.configure({ timeout: 180_000 })

test('what no rule decides: taken, asked, answered, refused, undone, read as a letter, and looked at by somebody else', async ({
  page,
  browser,
  baseURL,
}) => {
  await walkMidOffice(page, browser, baseURL, (one) => checkPage(one))
})
