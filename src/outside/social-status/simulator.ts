import { type SourceSimulator, type SourceSimulatorOptions, startSourceSimulator } from '../magda/simulator.ts'
import { type Asked, nothing, type SimulatedSource } from '../magda/simulator-answers.ts'
import { messageFilesIn } from '../magda/simulator-messages.ts'
import { childAt, childrenOf, textAt } from '../magda/xml.ts'
import { type Cast, castWith, residentOn } from '../personas.ts'
import { namesOfSource, socialStatus } from './service.ts'

/** The crossroads bank on its own port: it knows the personas, and the message files where they are. */
export function startSocialStatusSimulator(options: SourceSimulatorOptions = {}): Promise<SourceSimulator> {
  const cast = castWith(options.others)
  const source: SimulatedSource = {
    services: [socialStatus],
    knows: (insz, today) => personOn(cast, insz, today) !== null,
    answer: (asked) => statusContent(cast, asked),
    files: messageFilesIn(options.messageFiles, {
      [socialStatus.name]: `SocZek/GeefSociaalStatuut/${socialStatus.version}`,
    }),
  }
  return startSourceSimulator(source, options)
}

function personOn(cast: Cast, insz: string, today: string) {
  const resident = cast.byInsz(insz)
  return resident ? residentOn(resident, today) : null
}

function statusContent(cast: Cast, { insz, question, today }: Asked) {
  const person = personOn(cast, insz, today)
  if (!person) return nothing
  const held: readonly string[] = cast.statutesOn(person.key, today).map((status) => namesOfSource[status])
  const asked = childrenOf(childAt(question, 'SocialeStatuten'), 'SociaalStatuut').map(
    (one) => textAt(one, 'Naam') ?? '',
  )
  return {
    content: {
      Persoon: {
        INSZ: insz,
        SocialeStatuten: {
          SociaalStatuut: asked.map((name) => ({
            Naam: name,
            Resultaat: held.includes(name)
              ? { Code: '1', Omschrijving: 'Van toepassing' }
              : { Code: '0', Omschrijving: 'Niet van toepassing' },
          })),
        },
      },
    },
  }
}
