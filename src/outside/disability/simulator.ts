import { type SourceSimulator, type SourceSimulatorOptions, startSourceSimulator } from '../magda/simulator.ts'
import { type Answer, type Asked, nothing, type SimulatedSource } from '../magda/simulator-answers.ts'
import { messageFilesIn } from '../magda/simulator-messages.ts'
import type { XmlContent } from '../magda/xml.ts'
import { type Cast, castWith, type PersonaDisability, residentOn } from '../personas.ts'
import { disabilityFile } from './service.ts'

/** The source on its own port: it knows the personas, and the message files where they are. */
export function startDisabilitySimulator(options: SourceSimulatorOptions = {}): Promise<SourceSimulator> {
  const cast = castWith(options.others)
  const source: SimulatedSource = {
    services: [disabilityFile],
    knows: (insz, today) => personOn(cast, insz, today) !== null,
    answer: (asked) => fileContent(cast, asked),
    files: messageFilesIn(options.messageFiles, {
      [disabilityFile.name]: `SocZek/GeefDossierHandicap/${disabilityFile.version}`,
    }),
  }
  return startSourceSimulator(source, options)
}

function personOn(cast: Cast, insz: string, today: string) {
  const resident = cast.byInsz(insz)
  return resident ? residentOn(resident, today) : null
}

const found = { value: 'DATA_FOUND', code: 'MSG00000', description: 'Treatment successful' }
const notFound = {
  value: 'NO_DATA_FOUND',
  code: 'MSG00100',
  description: 'Treatment successful, but no data found at the supplier.',
}

function fileContent(cast: Cast, { insz, today }: Asked): Answer {
  const person = personOn(cast, insz, today)
  if (!person) return nothing
  const disability = cast.disabilityOn(person.key, today)
  if (disability) return { content: answer(found, { ssin: insz }, { status: found, file: fileOf(disability) }) }
  return {
    content: answer(notFound, {}, { status: { ...notFound, code: 'MSG00021' } }),
    exceptions: [{ code: '70001', type: 'WAARSCHUWING', annotations: { 'status code': notFound.code } }],
  }
}

const answer = (status: XmlContent, about: XmlContent, dgphResult: XmlContent): XmlContent => ({
  ConsultFilesByDateResponse: { status, ...about, results: { dgphResult } },
})

function fileOf({ since, points, parkingCard }: PersonaDisability): XmlContent {
  const written = Object.entries(points).map(([name, value]) => [name, String(value)])
  const total = Object.values(points).reduce((sum, value) => sum + value, 0)
  return {
    evolutionOfRequest: { legislation: '0', administrativePendingRequest: 'false', appeal: 'false' },
    handicapRecognitions: {
      handicapRecognition: {
        recognitionStatus: { dateOfDecision: since, startDateRecognition: since },
        legislation: '3',
        handicapRecognitionDetails: {
          lowerLimbs50p: 'false',
          fullBlindness: 'false',
          upperLimbsAmputated: 'false',
          upperLimbsParalyzed: 'false',
        },
        resultRecognitionAdult: {
          diminuationIndependence: { ...Object.fromEntries(written), totalPoints: String(total) },
        },
        decisionStatus: 'RECOGNITION_DETERMINED',
      },
    },
    socialCards: {
      socialCard: {
        deliveryDate: parkingCard.from,
        endDate: parkingCard.until,
        cardNumber: parkingCard.number,
        cardCategory: 'PARKINGCARD',
      },
    },
  }
}
