// Makes src/domain/messages/layout.html from layout.mjml: `node --import tsx scripts/mail-layout.ts`. A test compares both.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

// It brings no types.
const mjml = createRequire(import.meta.url)('mjml') as (
  source: string,
  options: object,
) => Promise<Readonly<{ html: string; errors: readonly Readonly<{ formattedMessage: string }>[] }>>
const folder = new URL('../src/domain/messages/', import.meta.url)

/** The compiled layout: mail programs get tables and inline styles. No fonts of others: they would learn who reads what. */
export async function compiledLayout(): Promise<string> {
  const source = readFileSync(new URL('layout.mjml', folder), 'utf8')
  const { html, errors } = await mjml(source, { validationLevel: 'strict', keepComments: true, fonts: {} })
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'))
  return `${html
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('layout.html', folder), await compiledLayout())
}
