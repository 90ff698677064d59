import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { CertificateData, type Section, sections } from './certificate.ts'

/** A certificate as a designer made it: a folder under `templates/` with its look, its words and an example. */
export type Template = Readonly<{
  name: string
  /** Printed above it, and the title of the file. */
  title: string
  /** What must be in the data beside the person. Nothing else gets on the certificate. */
  needs: readonly Section[]
  /** PDF/A-3a with the data attached for computers, instead of PDF/A-2a. */
  attachData: boolean
  example: CertificateData
}>

/** Where the templates are: also the root that the renderer may read. */
export const templatesFolder = fileURLToPath(new URL('./templates', import.meta.url))

const Definition = z.strictObject({ needs: z.array(z.enum(sections)), attachData: z.boolean() })
const Words = z.looseObject({ title: z.string().min(1) })

/** Every folder with a `template.json`, by name. @throws {Error} that names the file in which a mistake is. */
export function readTemplates(folder = templatesFolder): ReadonlyMap<string, Template> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'layout')
    .map((entry) => entry.name)
    .sort()
  return new Map(names.map((name) => [name, readTemplate(folder, name)]))
}

function readTemplate(folder: string, name: string): Template {
  const read = <T>(file: string, shape: z.ZodType<T>): T => {
    const path = join(folder, name, file)
    try {
      return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch (error) {
      throw new Error(`templates/${name}/${file}: ${error instanceof z.ZodError ? z.prettifyError(error) : error}`)
    }
  }
  const { title } = read('words.json', Words)
  const definition = read('template.json', Definition)
  const example = onlyNeeded(read('example.json', CertificateData), definition.needs)
  const missing = definition.needs.filter((section) => example[section] === undefined)
  if (missing.length > 0) throw new Error(`templates/${name}/example.json: ${missing.join(', ')} is missing`)
  return { name, title, ...definition, example }
}

/** The data without what this template does not need: what is not there cannot be printed or attached. */
export function onlyNeeded(data: CertificateData, needs: readonly Section[]): CertificateData {
  const unneeded = new Set<string>(sections.filter((section) => !needs.includes(section)))
  return Object.fromEntries(Object.entries(data).filter(([key]) => !unneeded.has(key))) as CertificateData
}
