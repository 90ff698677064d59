import { join } from 'node:path'
import { publish } from '#domain/catalogue/index.ts'
import { readSettings } from '#platform/config/index.ts'
import { startEmbedded } from '#platform/database/index.ts'
import { keepSecret } from '#platform/pki/index.ts'
import { clockFrom } from '#platform/time/index.ts'
import { startDemoCertificates } from '../demo-certificates.ts'
import { placeEmployees } from '../dev.ts'
import { demoCity } from '../products/demo-city/city.ts'
import { startProgram } from '../program.ts'
import { clientsOf, type SystemsAt } from '../simulators.ts'
import { robotProduct } from './kills/robot-product.ts'

/** The program alone, in a process that may be killed: who it depends on lives elsewhere (SYSTEMS, as JSON). */
const settings = readSettings(process.env)
const systems = JSON.parse(process.env.SYSTEMS ?? '') as SystemsAt
const publicUrl = `http://localhost:${settings.port}`
const { CLOCK_AHEAD_MS: ahead } = process.env
const clock = ahead ? () => new Date(Date.now() + Number(ahead)) : clockFrom(settings.clock)
const embedded = settings.databaseUrl ? null : await startEmbedded(settings.dataDir)
const databaseUrl = settings.databaseUrl ?? (embedded?.url as string)
const certificates = await startDemoCertificates({ dataDir: settings.dataDir, publicUrl, city: demoCity.title })
await startProgram(
  {
    databaseUrl,
    port: settings.port,
    host: settings.host,
    publicUrl,
    clock,
    logLevel: settings.logLevel,
    files: { folder: join(settings.dataDir, 'objects') },
    questionKey: await keepSecret(join(settings.dataDir, 'question.key')),
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
    patience: Number(process.env.PATIENCE ?? 1),
    prepare: async (context, catalogue) => {
      await placeEmployees(context)
      await publish(context, [robotProduct])
      await catalogue.refresh(context.db)
    },
  },
  { ...clientsOf(systems, clock).outside, ...certificates.outside },
)
// Whoever started it may be stopped too: then nobody needs it.
process.once('disconnect', () => process.exit())
process.send?.({ databaseUrl })
