import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { placeEmployee } from '#domain/access/index.ts'
import { type Catalogue, planChange } from '#domain/catalogue/index.ts'
import { voIdOf } from '#outside/identity-provider/simulator.ts'
import { employees } from '#outside/personas.ts'
import type { NamedPrinter } from '#outside/printer/index.ts'
import { readSettings } from '#platform/config/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { startEmbedded } from '#platform/database/index.ts'
import { freePort } from '#platform/http/index.ts'
import { keepSecret } from '#platform/pki/index.ts'
import { clockFrom } from '#platform/time/index.ts'
import { startDemoCertificates } from './demo-certificates.ts'
import { containerKey } from './demo-containers.ts'
import { pairDemoDevice } from './demo-device.ts'
import { rosterDemo } from './demo-roster.ts'
import { demoChanges } from './products/demo-city/changes.ts'
import { demoCity } from './products/demo-city/city.ts'
import { type ProgramOptions, startProgram } from './program.ts'
import { type SimulatorOptions, startSimulators } from './simulators.ts'

/** What a test does differently: see ProgramOptions and SimulatorOptions. */
export type DemoOptions = Pick<ProgramOptions, 'requestsPerMinute' | 'patience' | 'logTo'> &
  Pick<SimulatorOptions, 'answerWithin'> &
  Readonly<{
    /** The seal lies at a trust service, as in production, and not in the data folder. */
    sealElsewhere?: boolean
    /** Printers beside devices that are not of the demonstration. */
    printers?: readonly NamedPrinter[]
    /** Nobody works there yet, and nothing was decided: as a city finds it that starts. */
    isEmpty?: boolean
  }>

/** The demo city: the database, every simulator, the program, and one address. */
export async function startDemo(env: NodeJS.ProcessEnv, options: DemoOptions = {}) {
  const {
    requestsPerMinute = 6_000,
    answerWithin,
    patience = 1,
    logTo,
    sealElsewhere,
    printers = [],
    isEmpty = false,
  } = options
  const settings = readSettings(env)
  const clock = clockFrom(settings.clock)
  mkdirSync(settings.dataDir, { recursive: true })
  const embedded = settings.databaseUrl ? null : await startEmbedded(settings.dataDir)
  const port = settings.port === 0 ? await freePort() : settings.port
  const publicUrl = `http://localhost:${port}`
  const simulators = await startSimulators({
    clock,
    publicUrl,
    dataDir: settings.dataDir,
    messageFiles: settings.messageFiles,
    firstPort: settings.port === 0 ? 0 : settings.port + 1,
    ...(answerWithin && { answerWithin }),
  })
  const certificates = await startDemoCertificates({
    dataDir: settings.dataDir,
    publicUrl,
    city: demoCity.title,
    answerWithin,
    sealElsewhere,
  })
  const databaseUrl = settings.databaseUrl ?? (embedded?.url as string)
  const program = await startProgram(
    {
      databaseUrl,
      port,
      host: settings.host,
      publicUrl,
      clock,
      logLevel: settings.logLevel,
      files: { folder: join(settings.dataDir, 'objects') },
      questionKey: await keepSecret(join(settings.dataDir, 'question.key')),
      ...(logTo && { logTo }),
      requestsPerMinute,
      // Everybody in a demonstration sits at one machine: a journey may say from which address it comes.
      trustProxy: true,
      patience,
      prepare: async (context, catalogue) => {
        if (isEmpty) return
        await placeEmployees(context)
        await planDemoChanges(context, catalogue)
        await rosterDemo(context)
        const { terminal } = simulators.outside.contactPoint
        await pairDemoDevice(context, {
          publicUrl,
          terminal,
          file: join(settings.dataDir, 'contact-point', 'device.json'),
        })
        const key = await containerKey(context, join(settings.dataDir, 'containers.key'))
        simulators.simulators.containers.deliverTo(publicUrl, key)
      },
    },
    {
      ...simulators.outside,
      ...certificates.outside,
      printers: { ...simulators.outside.printers, named: [...simulators.outside.printers.named, ...printers] },
    },
  )
  return {
    program,
    simulators,
    certificates,
    embedded,
    databaseUrl,
    stop: async () => {
      await program.stop()
      await certificates.stop()
      await simulators.stop()
      await embedded?.stop()
    },
  }
}

/** Every employee of the demo city works in a unit before signing in for the first time. */
export async function placeEmployees(context: OpenContext): Promise<void> {
  for (const { key, givenName, familyName, unit } of employees) {
    await placeEmployee(context, { voId: voIdOf(key), name: `${givenName} ${familyName}`, unit })
  }
}

/** What the city decided before the program was there: which products change hands, and when. Written down once. */
export async function planDemoChanges(context: OpenContext, catalogue: Catalogue): Promise<void> {
  for (const change of demoChanges) {
    const isKnown = catalogue
      .changes()
      .some(({ basis, on, to }) => basis === change.basis && on === change.on && to === change.to)
    if (!isKnown) await planChange(context, catalogue, change)
  }
}

export type Demo = Awaited<ReturnType<typeof startDemo>>
