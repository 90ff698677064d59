import { describe, expect, it } from 'vitest'
import { html } from '#ui/index.ts'
import { TaskLink } from './task-rows.tsx'

const permit = { id: 'a', caseId: null, number: null, reportId: null, name: 'Inès Vandevelde', sign: null }
const sign = { ...permit, id: 'b', reportId: 'c', name: '', sign: null }
const file = { ...permit, caseId: 'd', number: 'LM-AAAA-AAAA' }
const textOf = (page: string) => page.replace(/<[^>]*>/g, '')

describe('The link to a task', () => {
  it('is called by its number, and without one by whose it is', () => {
    const named = [permit, sign, file].map((task) => textOf(html(<TaskLink task={task} />)))
    expect(named).toEqual(['Nakijken (Inès Vandevelde)', 'Melding (Naam niet bekend)', 'LM-AAAA-AAAA'])
  })

  it('is heard so too where the name is seen beside it, and read once', () => {
    const page = html(<TaskLink task={permit} isNamed />)
    expect(textOf(page)).toBe('Nakijken (Inès Vandevelde)')
    expect(page).toContain('govuk-visually-hidden')
    expect(html(<TaskLink task={file} isNamed />)).not.toContain('govuk-visually-hidden')
  })
})
