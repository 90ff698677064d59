import { X509Certificate } from 'node:crypto'
import { demonstrationSeal } from '#outside/seal-service/index.ts'
import { timestampClient } from '#outside/timestamp-authority/index.ts'
import { startTimestampSimulator } from '#outside/timestamp-authority/simulator.tsx'
import { newCodes } from './codes.ts'
import { createCertificateMaker, renderRequest } from './make.ts'
import { createRenderer } from './rendering/pool.ts'
import { readTemplates, templatesFolder } from './template.ts'

/**
 * Everything that makes a certificate, real and of this test alone. `folder`: other templates. `spoil`: what goes wrong between
 * the renderer and the seal.
 */
export async function startMaker({
  processes = 1,
  folder = templatesFolder,
  spoil = (pdf: Uint8Array) => pdf,
}: Readonly<{ processes?: number; folder?: string; spoil?: (pdf: Uint8Array) => Uint8Array }> = {}) {
  const authority = await startTimestampSimulator()
  const seal = await demonstrationSeal('Berchem')
  const renderer = createRenderer({ folder, processes })
  const timestamps = timestampClient({ url: authority.url, anchors: [authority.anchor], timeoutMs: 1_000 })
  const templates = readTemplates(folder)
  const verifyAt = 'https://loket.example/controle'
  const maker = createCertificateMaker({
    templates,
    renderer: { ...renderer, render: async (request) => spoil(await renderer.render(request)) },
    sealKey: seal.key,
    timestamps,
    verifyAt,
  })
  const exampleOf = (template: string) => {
    const found = templates.get(template)
    if (!found) throw new Error(`no template ${template}`)
    return { found, order: { template, data: found.example, codes: newCodes(), now: new Date('2021-09-06T07:00:00Z') } }
  }
  return {
    maker,
    renderer,
    authority,
    seal,
    timestamps,
    templates,
    anchors: { seals: [new X509Certificate(seal.anchor)], timestamps: [new X509Certificate(authority.anchor)] },
    makeExample: (template: string) => maker.make(exampleOf(template).order),
    /** The same, without a seal. */
    async renderExample(template: string) {
      const { found, order } = exampleOf(template)
      return Buffer.from(await renderer.render(renderRequest(found, order, verifyAt)))
    },
    async stop() {
      await renderer.close()
      await authority.stop()
    },
  }
}
