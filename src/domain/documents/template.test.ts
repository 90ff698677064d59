import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aCertificate, hardCases } from './certificate.fixture.ts'
import { newCodes } from './codes.ts'
import { claimsOf } from './inspecting/claims.ts'
import { renderRequest } from './make.ts'
import { createCompiler, Unrenderable } from './rendering/compile.ts'
import { onlyNeeded, readTemplates, type Template, templatesFolder } from './template.ts'

const templates = readTemplates()
const compile = createCompiler(templatesFolder)
const request = (template: Template, data = template.example) =>
  renderRequest(
    template,
    { template: template.name, data, codes: newCodes(), now: new Date('2021-09-06T07:00:00Z') },
    'https://loket.example/controle',
  )
const templateNamed = (name: string): Template => {
  const found = templates.get(name)
  if (!found) throw new Error(`no template ${name}`)
  return found
}

describe.each([...templates.values()])('The template $name', (template) => {
  it('passes the gate for accessibility (PDF/UA-1)', () => {
    expect(compile({ ...request(template), gate: true }).length).toBeGreaterThan(10_000)
  })

  it('claims PDF/A, its language, its title and its structure, and has its fonts inside', () => {
    const claims = claimsOf(compile(request(template)))
    expect(claims).toMatchObject({
      pdfa: template.attachData ? '3A' : '2A',
      title: template.title,
      language: 'nl-BE',
      tagged: true,
      structured: true,
      fontsNotEmbedded: [],
      attachments: template.attachData ? ['gegevens.json'] : [],
    })
  })
})

describe('A certificate', () => {
  it.each(Object.entries(hardCases))('can be printed, and stays accessible, with %s', (_what, [name, data]) => {
    const asked = request(templateNamed(name), data)
    expect(() => compile(asked)).not.toThrow()
    expect(() => compile({ ...asked, gate: true })).not.toThrow()
  })

  it('is the same file, byte for byte, when it is made again from the same data', () => {
    const asked = request(templateNamed('household-composition'))
    expect(compile(asked).equals(compile(asked))).toBe(true)
  })

  it.each([
    ['Arabic', 'أحمد', ['أ', 'ح', 'م', 'د']],
    ['Georgian', 'ნინო', ['ნ', 'ი', 'ო']],
    ['an emoji', 'Jan 😀', ['😀']],
  ])(
    'is refused, with the characters, when a name is written in %s: never printed with holes',
    (_what, given, lacking) => {
      const data = aCertificate('residence', { person: { insz: '85600012543', name: { given: [given], family: [] } } })
      try {
        compile(request(templateNamed('residence'), data))
      } catch (error) {
        expect(error).toBeInstanceOf(Unrenderable)
        expect(error instanceof Unrenderable && [...error.characters].sort()).toEqual([...lacking].sort())
        return
      }
      throw new Error('it was printed')
    },
  )

  it('prints text as text, whatever it looks like', () => {
    const nasty = '#import "../../x.typ" $x^2$ *vet* <label> @ref \\ " {{ }} </svg> `raw` //'
    const data = aCertificate('residence', { reference: nasty, purpose: nasty })
    expect(() => compile(request(templateNamed('residence'), data))).not.toThrow()
  })

  it('holds nothing that its template does not need', () => {
    const data = aCertificate('household-composition', { nationalities: [{ words: 'Geheim' }] })
    expect(onlyNeeded(data, ['household'])).not.toHaveProperty('nationalities')
    expect(request(templateNamed('life'), { ...aCertificate('life'), household: data.household }).input).not.toContain(
      'Wouters',
    )
  })

  it('is not made when what it certifies is missing', () => {
    const data = aCertificate('household-composition', { household: undefined })
    expect(() => request(templateNamed('household-composition'), data)).toThrow(Unrenderable)
  })
})

describe('A mistake of a designer', () => {
  const broken = (change: (folder: string) => void): string => {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'))
    cpSync(templatesFolder, folder, { recursive: true })
    change(folder)
    return folder
  }

  it('in the example is told with the file and the place', () => {
    const folder = broken((at) => writeFileSync(join(at, 'life', 'example.json'), '{"city": {"name": 7}}'))
    expect(() => readTemplates(folder)).toThrow(/templates\/life\/example\.json[\s\S]*city\.name/)
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['an unknown font', (source: string) => `${source}\n#text(font: "Nergens")[x]`, /unknown font family/],
    ['an unknown word', (source: string) => `${source}\n#nergens`, /template\.typ: line \d+: unknown variable/],
    [
      'a picture without words',
      (source: string) => `${source}\n#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"))`,
      /alt/,
    ],
    ['a heading too deep', (source: string) => `${source}\n==== Diep`, /heading/],
  ])('such as %s gives no document', (_what, change, complaint) => {
    const folder = broken((at) => {
      const path = join(at, 'life', 'template.typ')
      writeFileSync(path, change(readFileSync(path, 'utf8')))
    })
    const life = readTemplates(folder).get('life')
    if (!life) throw new Error('no template')
    const work = () => createCompiler(folder)({ ...request(life), gate: true })
    expect(work).toThrow(Unrenderable)
    expect(work).toThrow(complaint)
    rmSync(folder, { recursive: true })
  })
})
