import { X509Certificate } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import {
  checkWithTools,
  createCertificateMaker,
  createRenderer,
  newCodes,
  readTemplates,
  soundnessOf,
  type Template,
  templatesFolder,
  Unrenderable,
  verifyPdf,
} from '#domain/documents/index.ts'
import { demonstrationSeal } from '#outside/seal-service/index.ts'
import { timestampClient } from '#outside/timestamp-authority/index.ts'
import { startTimestampSimulator } from '#outside/timestamp-authority/simulator.tsx'

const usage = 'npm run certificate:preview -- FILE.pdf [TEMPLATE]'

/** For whoever changes a template: a sealed sample of its example, without a running system, and what the checks say. */
async function preview(file: string, template: Template): Promise<boolean> {
  const authority = await startTimestampSimulator()
  const seal = await demonstrationSeal(template.example.city.name)
  const renderer = createRenderer({ folder: templatesFolder })
  const timestamps = timestampClient({ url: authority.url, anchors: [authority.anchor] })
  const maker = createCertificateMaker({
    templates: readTemplates(),
    renderer,
    sealKey: seal.key,
    timestamps,
    verifyAt: 'https://loket.example/c',
  })
  try {
    await maker.checkAccessible(template.name)
    const order = { template: template.name, data: template.example, codes: newCodes(), now: new Date() }
    const { pdf } = await maker.make(order)
    const pem = file.replace(/\.pdf$/i, '.pem')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, pdf)
    writeFileSync(pem, seal.anchor)
    console.log(`${template.name}: ${file} (${pdf.length} bytes), sealing authority ${pem}`)

    const anchors = { seals: [new X509Certificate(seal.anchor)], timestamps: [new X509Certificate(authority.anchor)] }
    const { verdict } = verifyPdf(pdf, anchors)
    const lines = [
      told('passes the gate for accessibility (PDF/UA-1)', 'passed'),
      ...soundnessOf(Buffer.from(pdf), template).map(({ what, holds }) => told(what, holds ? 'passed' : 'failed')),
      told('our own verification finds it genuine', verdict === 'genuine' ? 'passed' : 'failed'),
      ...checkWithTools(pdf, seal.anchor).map(({ tool, what, outcome, detail }) =>
        told(`${tool}: ${what}`, outcome, outcome === 'failed' ? detail : ''),
      ),
    ]
    for (const { line } of lines) console.log(line)
    return lines.every(({ good }) => good)
  } finally {
    await renderer.close()
    await authority.stop()
  }
}

function told(what: string, outcome: 'passed' | 'failed' | 'absent', detail = '') {
  const mark = { passed: '  ok        ', failed: '  WRONG     ', absent: '  UNCHECKED ' }[outcome]
  const why = outcome === 'absent' ? ' (the tool is not on this machine)' : ''
  return { good: outcome !== 'failed', line: `${mark}${what}${why}${detail && `\n${detail}`}` }
}

const [named, templateName = 'household-composition'] = process.argv.slice(2)
const templates = readTemplates()
const template = templates.get(templateName)
if (!named || !/\.pdf$/i.test(basename(named))) {
  console.error(`${usage}\nTemplates: ${[...templates.keys()].join(', ')}`)
  process.exitCode = 1
} else if (!template) {
  console.error(`There is no template ${templateName}. Templates: ${[...templates.keys()].join(', ')}`)
  process.exitCode = 1
} else {
  // npm runs a script in the folder of the project; the file is named from where npm was called.
  const file = resolve(process.env.INIT_CWD ?? '.', named)
  try {
    if (!(await preview(file, template))) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof Unrenderable)) throw error
    console.error(`The template ${template.name} gives no document: ${error.message} ${error.characters.join(' ')}`)
    process.exitCode = 1
  }
}
