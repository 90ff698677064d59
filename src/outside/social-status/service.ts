import type { Service } from '../magda/service.ts'
import type { Status } from './status.ts'

/**
 * What the source calls each status. The income guarantee for the elderly has no name in the published messages: `IGO_GRAPA`
 * is to be confirmed (docs/operations/social-status.md).
 */
export const namesOfSource: Readonly<Record<Status, string>> = {
  increasedAllowance: 'BIM_BVT',
  increasedAllowanceInFamily: 'BIM_BVT_IN_FAMILY',
  subsistenceIncome: 'LIVING_WAGES_PCSA_HELP',
  incomeGuarantee: 'IGO_GRAPA',
}

/** At most eight statuses in one question. */
export const socialStatus: Service = {
  name: 'GeefSociaalStatuut',
  version: '03.00.0000',
  namespace: 'http://magda.vlaanderen.be/soczek/soap/geefsociaalstatuut/v03_00',
  question: (insz, { today }) => ({
    Inhoud: {
      Criteria: {
        INSZ: insz,
        SocialeStatuten: {
          SociaalStatuut: Object.values(namesOfSource).map((name) => ({ Naam: name, Datum: { Datum: today } })),
        },
      },
    },
  }),
}
