import type { Page } from '@playwright/test'
import { beside } from './contact-point.ts'
import { expect } from './page-check.ts'

type Letter = Readonly<{ subject: string; text: string }>

/** The newest letter to somebody with this in its subject, once it is there. */
export async function letterTo(baseURL: string | undefined, to: string, subject: string): Promise<Letter> {
  let found: Letter | undefined
  await expect(async () => {
    const answer = await fetch(`${beside(baseURL, 3)}/berichten.json?aan=${encodeURIComponent(to)}`)
    found = ((await answer.json()) as Letter[]).find((letter) => letter.subject.includes(subject))
    expect(found, `a letter to ${to} about ${subject}`).toBeDefined()
  }).toPass({ timeout: 20_000 })
  return found as Letter
}

/** The newest text message to a number, once it is there. */
export async function textTo(page: Page, to: string): Promise<string> {
  let found: string | undefined
  await expect(async () => {
    const answer = await fetch(`${beside(page.url(), 8)}/berichten.json?aan=${encodeURIComponent(to)}`)
    found = ((await answer.json()) as Readonly<{ text: string }>[])[0]?.text
    expect(found, `a text to ${to}`).toBeDefined()
  }).toPass({ timeout: 20_000 })
  return found ?? ''
}

/** The path of the first link in a letter that stands under `below`. */
export const linkIn = ({ text }: Letter, below: string): string =>
  new URL(text.match(new RegExp(`https?://\\S+${below}\\S+`))?.[0] ?? '').pathname
