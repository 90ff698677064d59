import { checkPage, checkPageWithoutScript, test } from './page-check.ts'
import { walkSecondLook } from './second-look.ts'

test.describe.configure({ timeout: 180_000 })
test.use({ javaScriptEnabled: false })

test('what a rule granted says why, and is looked at by a person: without script at home, by keyboard at the desk', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  await walkSecondLook(page, browser, baseURL, (one) => (one === page ? checkPageWithoutScript(one) : checkPage(one)))
})
