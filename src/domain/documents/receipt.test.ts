import { afterAll, describe, expect, it } from 'vitest'
import { createReceiptMaker, createRenderer, templatesFolder } from './index.ts'

const renderer = createRenderer({ folder: templatesFolder })
afterAll(() => renderer.close())
const make = createReceiptMaker(renderer)
const paper = { city: 'Stad Antwerpen', language: 'nl' as const, title: 'Betaalbewijs', note: 'Bewaar dit blad.' }

describe('A receipt on paper', () => {
  it('is a PDF that passes the gate for accessibility', async () => {
    const pdf = await make({ ...paper, rows: [['Bedrag', '€ 5,00']] }, new Date('2026-11-23T09:00:00Z'))
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('says in which language it is', async () => {
    const pdf = await make(
      { ...paper, language: 'fr', title: 'Reçu', rows: [['Pour', 'Extrait d’un acte']] },
      new Date(),
    )
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang ?\(fr/)
  })

  it('takes what stands on it as text, never as a program', async () => {
    const harm = '#read("/etc/passwd") $x$ *sterk* \\ ]'
    await expect(make({ ...paper, rows: [['Voor', harm]] }, new Date())).resolves.toBeDefined()
  })
})
