import { SettingsError } from '#platform/config/index.ts'
import { type Demo, startDemo } from './dev.ts'

try {
  const demo = await startDemo({ LOG_LEVEL: 'warn', ...process.env })
  say(demo)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      demo.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error)
  process.exit(1)
}

function say({ program, embedded, simulators }: Demo): void {
  if (embedded?.moved) console.log(`As root the database lies elsewhere: ${embedded.where}`)
  if (simulators.simulators.population.messageFiles === null) {
    console.log(
      'Message files were not found (MESSAGE_FILES): the register answers for personas and invented residents only.',
    )
  }
  console.log(`Ready: ${program.url}`)
}
