import type { Service } from '../magda/service.ts'

/** The sources that are asked: the federal service alone knows parking cards. */
const sources = { DGPH: 'true', VSB: 'false', IrisCare: 'false', NicCin: 'false', AVIQ: 'false', DSL: 'false' }
const parts = { evolutionOfRequest: 'true', handicapRecognitions: 'true', rights: 'true', socialCards: 'true' }

/** The published template of this question has `Criteria` beside `Referte`, without `Inhoud` between. */
export const disabilityFile: Service = {
  name: 'GeefDossierHandicap',
  version: '03.00.0000',
  namespace: 'http://magda.vlaanderen.be/soczek/soap/geefdossierhandicap/v03_00',
  question: (insz, { today }) => ({
    Criteria: {
      ConsultFilesByDateCriteria: {
        ssin: insz,
        handicapAuthenticSources: sources,
        referenceDate: today,
        parts,
        decisionStatus: 'false',
        enrichedRecognition: 'false',
      },
    },
  }),
}
