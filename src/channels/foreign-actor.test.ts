import { createHash, randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import * as access from '#domain/access/index.ts'
import { aCityOfCounters } from '#domain/appointments/appointments.fixture.ts'
import * as appointments from '#domain/appointments/index.ts'
import { applications, noFacts } from '#domain/cases/cases.fixture.ts'
import * as cases from '#domain/cases/index.ts'
import { catalogueOf, socialFacts } from '#domain/catalogue/index.ts'
import { anOffer, aProduct } from '#domain/catalogue/product.fixture.ts'
import { aDevice } from '#domain/devices/devices.fixture.ts'
import * as devices from '#domain/devices/index.ts'
import * as documents from '#domain/documents/index.ts'
import { anOrder } from '#domain/grants/grants.fixture.ts'
import * as grants from '#domain/grants/index.ts'
import * as hands from '#domain/hands/index.ts'
import * as help from '#domain/help/index.ts'
import * as messages from '#domain/messages/index.ts'
import * as passes from '#domain/passes/index.ts'
import { passRules } from '#domain/passes/passes.fixture.ts'
import * as payments from '#domain/payments/index.ts'
import * as people from '#domain/people/index.ts'
import * as places from '#domain/places/index.ts'
import * as queue from '#domain/queue/index.ts'
import * as roster from '#domain/roster/index.ts'
import * as signing from '#domain/signing/index.ts'
import { aProof } from '#domain/signing/signing.fixture.ts'
import * as streets from '#domain/streets/index.ts'
import { aPlace } from '#domain/streets/streets.fixture.ts'
import * as tasks from '#domain/tasks/index.ts'
import * as vouchers from '#domain/vouchers/index.ts'
import { residents } from '#outside/personas.ts'
import { type Actor, anonymous, type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'

const { pool, db: typed } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const modules = {
  ...{ appointments, devices, help, places, queue, roster },
  ...{ access, cases, documents, grants, hands, messages, passes, payments, people, signing, streets, tasks, vouchers },
}

const foreigners: Readonly<Record<string, Actor>> = {
  nobody: anonymous,
  'another resident': { kind: 'resident', id: newId(), level: 'high', channel: 'portal', sessionId: newId() },
  'an employee without the role': {
    kind: 'employee',
    id: newId(),
    name: 'An Dierckx',
    unit: '',
    roles: ['planner', 'place-manager'],
    channel: 'desk',
    sessionId: newId(),
  },
}

/** What is somebody's: made once, and never to be touched by a foreigner. */
const owned = await somebody()

/** Outside systems that must not even be asked. */
const asked = (name: PropertyKey) => () => {
  throw new Error(`An outside system was asked: ${String(name)}`)
}
const never = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : asked(name)) })

type Call = (context: OpenContext) => unknown
const { walletId, card, topUpId } = owned
const { personId, caseId, attachmentId, documentId, grantId, orderId, messageId, sessionId, product } = owned
const why = { purpose: 'attest-bevolking', caseId: null }
const pay = { provider: never, webhook: 'http://loket.test/webhook' } as payments.Payments
const account = { iban: 'BE68539007547034', holder: 'Stad', prefix: '090' }
const place = { caseId, personId, field: 'proof' }
const wanted = { orderId, key: newId(), reason: 'x' }
const { taskId, catalogue } = owned
const order = { caseId, kind: 'taxicheque', personId, year: 2021, most: 144, count: 1 }
const ids = [taskId]
const reception = {
  board: await appointments.openBoard({ db: db as never, city: aCityOfCounters(), clock: () => new Date() }),
  key: randomBytes(32),
}
const preparing = { appointments: reception, catalogue: catalogueOf([], anOffer()) }
const waitingRoom = { appointments: reception, news: await queue.openNews({}) }
const aVisitor = { visitorId: newId() }
const theirVisit = { bookingId: newId() }
const aTime = { place: 'place-0', startsAt: new Date('2022-06-13T07:00:00Z') }
const noShift = { employeeId: newId(), startsAt: new Date(0), endsAt: new Date(1), kind: 'sick' } as const
const aPeriod = { place: 'place-0', from: '2022-06-13', to: '2022-06-14', spans: [], reason: 'x' }
const noRosterChange = { kind: 'shifts', text: '', instead: [newId()] } as const
const noStandIn: Omit<roster.StandIn, 'id'> = {
  ...{ absenceId: newId(), employeeId: newId(), place: 'x', desk: 'x', leavesAt: new Date(0), startsAt: new Date(0) },
  ...{ endsAt: new Date(1), backAt: new Date(1) },
}
const aPlan = {
  ...{ interpreter: 'tolk', name: 'x', languages: ['ar'], week: { monday: { from: '09:00', to: '12:00' } } },
  ...{ places: null, validFrom: '2022-06-13', validTo: null },
}
const aDay = { place: 'place-0', day: '2022-06-13' }
const near = { before: 0, after: 1 }
const anAdvice: places.SiteAdvice = {
  ...{ candidate: 'x', district: 'x', words: '', figures: { walk: near, cycle: near } },
  ...{ kind: 'counter', advice: 'for', opensOn: '2022-06-13', givenOn: '2022-06-13' },
}
const noChoice = { products: [], languages: [] }
const onlyDutch = { offer: [], languages: ['nl'], providerPage: '' }
const noChange = { ...aDay, spans: [], reason: 'x' }

/** Every command, and every query that gives personal data, called for something that is somebody else's. */
const guarded: Readonly<Record<keyof typeof modules, Readonly<Record<string, Call>>>> = {
  devices: {
    makePairingCode: async (context) => devices.makePairingCode(context, aDevice()),
    askRestart: async (context) => devices.askRestart(context, newId()),
    revokeDevice: async (context) => devices.revokeDevice(context, newId()),
    devicesInService: (context) => devices.devicesInService(context),
    screensByHour: (context) => devices.screensByHour(context, { hours: 1 }),
    lookedInTray: async (context) => devices.lookedInTray(context, newId(), 'nothing'),
    trayReports: (context) => devices.trayReports(context),
    pagesPrinted: (context) => devices.pagesPrinted(context),
    visitFigures: (context) => devices.visitFigures(context, { from: '2022-06-13', weeks: 1 }),
    forgetVisits: async (context) => devices.forgetVisits(context),
    takeBackLeft: async (context) => devices.takeBackLeft(context, { here: null, named: [] }),
    takeBackSheets: async (context) => devices.takeBackSheets(context, { here: null, named: [] }, newId()),
    changesOfSetup: async (context) => devices.changesOfSetup(context, newId()),
    changeSetup: async (context) =>
      devices.changeSetup(context, noChoice, { deviceId: newId(), version: 0, to: onlyDutch }),
    takeBackSetup: async (context) => devices.takeBackSetup(context, { deviceId: newId(), version: 0 }),
    changesOfNotice: async (context) => devices.changesOfNotice(context, 'x'),
    changeNotice: async (context) => devices.changeNotice(context, { place: 'x', version: 0, to: null }, '2022-06-13'),
    takeBackNotice: async (context) => devices.takeBackNotice(context, { place: 'x', version: 0 }),
  },
  help: {
    callsNow: (context) => help.callsNow(context),
    answerCall: async (context) => help.answerCall(context, newId()),
    answeredCall: async (context) => help.answeredCall(context, newId()),
    noteHelperThere: async (context) => help.noteHelperThere(context, newId()),
    shownCase: async (context) => help.shownCase(context, newId()),
    pointAt: async (context) => help.pointAt(context, newId(), null),
    endCall: async (context) => help.endCall(context, newId()),
    showForm: async (context) => help.showForm(context, 'x'.repeat(32), caseId),
    askCallBack: async (context) =>
      help.askCallBack(context, 'x'.repeat(32), { name: 'An', phone: '032300000', about: '' }),
    callBacks: (context) => help.callBacks(context),
    settleCallBack: async (context) => help.settleCallBack(context, newId(), 'reached'),
    signalFromCaller: async (context) => help.signalFromCaller(context, 'x'.repeat(32), { kind: 'hello', body: '' }),
    signalFromHelper: async (context) => help.signalFromHelper(context, newId(), { kind: 'hello', body: '' }),
    signalsForCaller: async (context) => help.signalsForCaller(context, 'x'.repeat(32), 0),
    signalsForHelper: async (context) => help.signalsForHelper(context, newId(), 0),
    forgetCallBacks: async (context) => help.forgetCallBacks(context),
    endUnanswered: async (context) => help.endUnanswered(context, newId()),
  },
  places: {
    changeDay: async (context) => places.changeDay(context, noChange),
    restoreDay: async (context) => places.restoreDay(context, aDay),
    recordAdvice: async (context) => places.recordAdvice(context, anAdvice, '2022-06-13'),
    keepPoint: async (context) =>
      places.keepPoint(context, { name: 'x', district: 'x', position: { latitude: 51, longitude: 4 } }),
    sitePoints: async (context) => places.sitePoints(context),
    siteAdvices: async (context) => places.siteAdvices(context),
  },
  roster: {
    addAbsence: async (context) => roster.addAbsence(context, noShift),
    findAbsence: (context) => roster.findAbsence(context, newId()),
    withdrawAbsence: async (context) => roster.withdrawAbsence(context, newId()),
    importShifts: async (context) => roster.importShifts(context, reception.board.city, ''),
    saveEmployee: async (context) =>
      roster.saveEmployee(context, { number: 'x', name: 'x', themes: [], languages: [], certificates: [] }),
    rosterBetween: (context) => roster.rosterBetween(context, { from: new Date(0), until: new Date(1) }),
    addStandIn: async (context) => roster.addStandIn(context, noStandIn),
    noteAnswer: async (context) =>
      roster.noteAnswer(context, { absenceId: newId(), employeeId: newId(), day: '2022-06-13', answer: 'no' }),
    answersFor: async (context) => roster.answersFor(context, newId()),
    standInsFor: async (context) => roster.standInsFor(context, newId()),
    changeRoster: async (context) => roster.changeRoster(context, reception.board.city, noRosterChange),
    changesMade: async (context) => roster.changesMade(context),
    undoChange: async (context) => roster.undoChange(context, newId()),
    employeesToPlan: (context) => roster.employeesToPlan(context),
    shiftsToPlan: (context) => roster.shiftsToPlan(context, aDay),
    withdrawStandIns: async (context) => roster.withdrawStandIns(context, newId()),
  },
  appointments: {
    findVisit: (context) => appointments.findVisit(context, reception, theirVisit),
    cancelVisit: (context) => appointments.cancelVisit(context, reception, theirVisit),
    moveVisit: (context) => appointments.moveVisit(context, reception, { ...theirVisit, to: aTime }),
    toPrepare: (context) => appointments.toPrepare(context, preparing, theirVisit),
    preparedOf: (context) => appointments.preparedOf(context, preparing.catalogue, newId()),
    prepare: (context) =>
      appointments.prepare(context, preparing, { ...theirVisit, product: 'x', page: 'x', answers: {} }),
    visitsOn: (context) => appointments.visitsOn(context, aDay),
    visitsOf: (context) => appointments.visitsOf(context, personId),
    alreadyHas: (context) => appointments.alreadyHas(context, personId, [product]),
    everyVisitOf: (context) => appointments.everyVisitOf(context, personId),
    findVisits: (context) => appointments.findVisits(context, 'x'),
    historyOf: (context) => appointments.historyOf(context, newId()),
    callList: (context) => appointments.callList(context),
    closeCall: (context) => appointments.closeCall(context, { callId: newId(), outcome: 'x' }),
    noteAttempt: (context) => appointments.noteAttempt(context, newId()),
    previewAbsence: async (context) => appointments.previewAbsence(context, reception, noShift),
    touchedBy: (context) => appointments.touchedBy(context, newId()),
    reportAbsence: (context) => appointments.reportAbsence(context, reception, noShift),
    reportBack: (context) => appointments.reportBack(context, reception, newId()),
    changeHours: (context) => appointments.changeHours(context, reception, { change: noChange, stranded: 'refuse' }),
    previewHours: async (context) => appointments.previewHours(context, reception, noChange),
    previewRestore: async (context) => appointments.previewRestore(context, reception, aDay),
    changePeriod: async (context) =>
      appointments.changePeriod(context, reception, { change: aPeriod, stranded: 'refuse' }),
    previewPeriod: async (context) => appointments.previewPeriod(context, reception, aPeriod),
    restorePeriod: async (context) =>
      appointments.restorePeriod(context, reception, { ...aPeriod, stranded: 'refuse' }),
    restoreHours: async (context) => appointments.restoreHours(context, reception, { ...aDay, stranded: 'refuse' }),
    previewRoster: async (context) => appointments.previewRoster(context, reception, noRosterChange),
    changeRosterWith: async (context) =>
      appointments.changeRosterWith(context, reception, { change: noRosterChange, stranded: 'refuse' }),
    undoRoster: async (context) =>
      appointments.undoRoster(context, reception, { changeId: newId(), stranded: 'refuse' }),
    importRoster: (context) => appointments.importRoster(context, reception, ''),
    weekOf: async (context) => appointments.weekOf(context, reception, { place: 'place-0', from: '2022-06-13' }),
    offerRoom: (context) => appointments.offerRoom(context, reception),
    lookAgain: (context) => appointments.lookAgain(context),
    findWaiting: (context) => appointments.findWaiting(context, 'x'),
    leaveForCaller: (context) => appointments.leaveForCaller(context, reception, newId()),
    eraseNames: (context) => appointments.eraseNames(context, reception),
    visitOnList: (context) => appointments.visitOnList(context, { ...aDay, code: 'ABCDEF' }),
    endOffer: (context) => appointments.endOffer(context, reception, newId()),
    intakeOfVisit: (context) => appointments.intakeOfVisit(context, newId()),
    contactOfVisit: (context) => appointments.contactOfVisit(context, newId()),
    tellOfVisit: (context) => appointments.tellOfVisit(context, reception, { ...theirVisit, what: 'confirmed' }),
    tellOfWaiting: (context) => appointments.tellOfWaiting(context, reception, { waitingId: newId() }),
    remindOfVisit: (context) => appointments.remindOfVisit(context, reception, { ...theirVisit, sequence: 0 }),
    endProposal: (context) => appointments.endProposal(context, newId()),
    visitsUnsaid: async (context) =>
      appointments.visitsUnsaid(context, { from: '2022-06-13', to: '2022-06-13', until: new Date(0) }),
    cameAfterAll: (context) => appointments.cameAfterAll(context, newId()),
    settleVisit: async (context) => appointments.settleVisit(context, { ...theirVisit, to: 'done' }),
    visitsNamed: async (context) => appointments.visitsNamed(context, { ...aDay, name: 'x' }),
    visitOfHolder: async (context) =>
      appointments.visitOfHolder(context, reception.key, { ...aDay, nationalNumber: '0', name: 'x' }),
    ownRounds: (context) => appointments.ownRounds(context, reception, '2022-06-13'),
    outlineOfRounds: async (context) => appointments.outlineOfRounds(context, reception, '2022-06-13'),
    windowsToMove: (context) => appointments.windowsToMove(context, reception, theirVisit),
    moveHome: (context) =>
      appointments.moveHome(context, reception, {
        ...theirVisit,
        window: { day: '2022-06-13', from: new Date('2022-06-13T07:00:00Z') },
      }),
    erasePrepared: async (context) => appointments.erasePrepared(context, preparing.catalogue),
    eraseStops: async (context) => appointments.eraseStops(context),
    markStop: (context) => appointments.markStop(context, reception, { ...theirVisit, to: 'done' }),
    replacementsFor: async (context) => appointments.replacementsFor(context, reception, newId()),
    replaceWith: async (context) => appointments.replaceWith(context, reception, { absenceId: newId(), ...noShift }),
    daysOffFor: async (context) => appointments.daysOffFor(context, reception, newId()),
    answerOfDayOff: async (context) =>
      appointments.answerOfDayOff(context, reception, {
        ...({ absenceId: newId(), employeeId: newId(), day: '2022-06-13', answer: 'yes' } as const),
      }),
    endReplacement: async (context) => appointments.endReplacement(context, reception, newId()),
    interpretersToPlan: async (context) => appointments.interpretersToPlan(context, reception),
    planInterpreter: async (context) =>
      appointments.planInterpreter(context, reception, { plan: aPlan, languages: ['ar'] }),
    endInterpreterPlan: async (context) => appointments.endInterpreterPlan(context, reception, 'tolk'),
    makeFeed: async (context) => appointments.makeFeed(context),
    revokeFeed: async (context) => appointments.revokeFeed(context),
    usageBetween: async (context) =>
      appointments.usageBetween(context, reception, { from: '2022-06-13', to: '2022-06-13' }),
    nextVisitsAt: async (context) => appointments.nextVisitsAt(context, { ...aDay, from: new Date(0) }),
  },
  queue: {
    chooseThemes: async (context) => queue.chooseThemes(context, waitingRoom, ['life']),
    closeDays: (context) => queue.closeDays(context, waitingRoom),
    takeSeat: async (context) => queue.takeSeat(context, waitingRoom, { place: 'place-0', desk: 'place-0-0' }),
    leaveSeat: async (context) => queue.leaveSeat(context, waitingRoom),
    callNext: async (context) => queue.callNext(context, waitingRoom),
    callVisitor: async (context) => queue.callVisitor(context, waitingRoom, newId()),
    recall: async (context) => queue.recall(context, waitingRoom, aVisitor),
    park: async (context) => queue.park(context, waitingRoom, aVisitor),
    returnToQueue: async (context) => queue.returnToQueue(context, waitingRoom, aVisitor),
    passOn: async (context) => queue.passOn(context, waitingRoom, { ...aVisitor, to: { theme: 'life' } }),
    noShow: async (context) => queue.noShow(context, waitingRoom, aVisitor),
    finish: async (context) => queue.finish(context, waitingRoom, { ...aVisitor, outcome: 'helped' }),
    undo: async (context) => queue.undo(context, waitingRoom, aVisitor),
    raiseAlarm: async (context) => queue.raiseAlarm(context, waitingRoom),
    endAlarm: async (context) => queue.endAlarm(context, waitingRoom, newId()),
    aloneList: async (context) => queue.aloneList(context, waitingRoom),
    mergeAlone: async (context) => queue.mergeAlone(context, waitingRoom, []),
    deskView: async (context) => queue.deskView(context, waitingRoom),
    takeBackScreen: async (context) => queue.takeBackScreen(context, { place: 'place-0', last: newId() }),
    recordScreen: async (context) => queue.recordScreen(context, waitingRoom, { place: 'place-0', size: null }),
    takenDesks: async (context) => queue.takenDesks(context, 'place-0'),
    waitingScore: async (context) =>
      queue.waitingScore(context, { place: 'place-0', from: '2022-06-13', to: '2022-06-13' }),
  },
  access: {
    listSessions: (context) => access.listSessions(context, personId),
    revokeSession: (context) => access.revokeSession(context, sessionId),
    revokeSessions: (context) => access.revokeSessions(context, personId),
    colleagues: (context) => access.colleagues(context),
    employeeById: (context) => access.employeeById(context, personId),
    giveSkills: async (context) => access.giveSkills(context, { employeeId: personId, skills: [], known: [] }),
    giveTime: (context) => access.giveTime(context, { patient: true }),
    placeEmployee: (context) => access.placeEmployee(context, { voId: 'x', name: 'x', unit: 'x' }),
    sweepAccess: (context) => access.sweepAccess(context),
    askCardChallenge: (context) => access.askCardChallenge(context, { ...owned.screen, deviceId: newId() }),
    finishCardSignIn: (context) => access.finishCardSignIn(context, { ...owned.screen, deviceId: newId() }),
    cardGoesTo: async (context) =>
      (await access.cardGoesTo(context, { ...owned.screen, screenId: newId() })) === null ? [] : 'told',
    finishConfirmation: (context) =>
      access.finishConfirmation(context, never as never, {
        callback: new URL('http://x/?state=x'),
        browser: undefined,
      }),
  },
  people: {
    consultPerson: (context) => people.consultPerson(context, never as never, personId, why),
    memberNames: (context) => people.memberNames(context, personId, [personId]),
    knowMember: (context) => people.knowMember(context, personId, owned.insz),
    lookAtMember: (context) =>
      people.lookAtMember(context, { applicant: personId, subject: personId }, { purpose: 'x', caseId }),
    consultHousehold: (context) => people.consultHousehold(context, never as never, personId, why),
    readChanges: async (context) => people.readChanges(context, never as never),
    followChanges: async (context) => people.followChanges(context, never as never),
    cardsThatEnd: (context) => people.cardsThatEnd(context, { from: '2021-01-01', until: '2030-01-01' }),
    recordReminder: async (context) => people.recordReminder(context, personId, '2030-01-01'),
    consultResidences: (context) => people.consultResidences(context, never as never, personId, why),
    consultActs: (context) => people.consultActs(context, never as never, personId, why),
    actsOfFamily: (context) => people.actsOfFamily(context, never as never, personId, '79710210353', why),
    searchActs: (context) =>
      people.searchActs(context, never as never, personId, { kind: 'birth', family: 'X', given: 'Y', year: 1912 }, why),
    consultVehicle: (context) => people.consultVehicle(context, never as never, personId, '1ABC123', why),
    consultSocialStatus: (context) => people.consultSocialStatus(context, never as never, personId, why),
    consultDisability: (context) => people.consultDisability(context, never as never, personId, why),
    mailAddressOf: (context) => people.mailAddressOf(context, personId),
    setContact: (context) => people.setContact(context, personId, { kind: 'email', value: 'x@stad.example' }),
    correctionsOf: (context) => people.correctionsOf(context, personId),
    requestCorrection: (context) =>
      people.requestCorrection(context, personId, { fact: 'person', source: 'x', words: 'x' }),
    knowPerson: (context) => people.knowPerson(context, { insz: owned.insz, givenName: 'X', familyName: 'X' }),
    recordReading: (context) =>
      people.recordReading(context, personId, { source: 'x', what: 'x', purpose: 'x', caseId: null }),
    lookAtProfile: (context) => people.lookAtProfile(context, personId),
    findPeople: (context) => people.findPeople(context, owned.familyName),
    findByNumber: (context) => people.findByNumber(context, owned.insz),
    namesOf: (context) => people.namesOf(context, [personId]),
    lastSaid: (context) => people.lastSaid(context, {}),
    lastAnswer: (context) => people.lastAnswer(context, personId, { what: 'person', purpose: 'x', since: new Date(0) }),
    readerLog: (context) => people.readerLog(context, personId),
  },
  cases: {
    intakeOf: (context) => cases.intakeOf(context, personId, ['x']),
    startCase: (context) => cases.startCase(context, product, personId),
    addDocument: (context) => cases.addDocument(context, never as never, owned.taskCaseId, never as never),
    addFollowingPaper: (context) =>
      cases.addFollowingPaper(context, never as never, { caseId: owned.taskCaseId, field: 'proof' }, never as never),
    endAwaiting: async (context) =>
      cases.endAwaiting(context, owned.taskCaseId, { promisedOn: () => null, over: true }),
    sheetsOf: (context) => cases.sheetsOf(context, { caseId, field: 'proof' }),
    bindSheets: (context) => cases.bindSheets(context, never as never, { caseId, field: 'proof', name: 'x.pdf' }),
    askPaper: (context) => cases.askPaper(context, { caseId, field: 'proof' }),
    addFile: (context) => cases.addFile(context, never as never, { caseId, field: 'proof' }, never as never),
    removeFile: (context) => cases.removeFile(context, { caseId, field: 'proof' }),
    putBackFile: (context) => cases.putBackFile(context, { caseId, field: 'proof' }, attachmentId),
    chooseSigners: (context) => cases.chooseSigners(context, product, caseId, {}),
    declareFor: (context) =>
      cases.declareFor(context, product, { caseId, typed: { askedBy: 'x', quality: 'x', shown: 'x', said: 'x' } }),
    declarationsOf: (context) => cases.declarationsOf(context, caseId),
    signersOf: (context) => cases.signersOf(context, caseId),
    namesUnderLetter: (context) => cases.namesUnderLetter(context, caseId),
    declinedBy: (context) => cases.declinedBy(context, caseId),
    ownLetter: (context) => cases.ownLetter(context, caseId),
    lettersOf: (context) => cases.lettersOf(context),
    letterOfSigner: (context) => cases.letterOfSigner(context, newId()),
    letterToSign: (context) => cases.letterToSign(context, caseId),
    signTogether: (context) => cases.signTogether(context, product, { caseId, proof: owned.proof }),
    lookAtSignedFile: (context) => cases.lookAtSignedFile(context, caseId),
    openSignedFile: (context) => cases.openSignedFile(context, caseId),
    declineToSign: (context) => cases.declineToSign(context, { caseId, reason: 'not-willing' }),
    takeBack: (context) => cases.takeBack(context, caseId),
    remindSigners: (context) => cases.remindSigners(context),
    endUnsigned: (context) => cases.endUnsigned(context),
    saveAnswers: (context) => cases.saveAnswers(context, caseId, { question: 'x' }),
    submitCase: (context) => cases.submitCase(context, { product, caseId, facts: noFacts, proof: owned.proof }),
    withdrawCase: (context) => cases.withdrawCase(context, caseId),
    tryAgain: (context) => cases.tryAgain(context, caseId),
    grantCase: (context) =>
      cases.grantCase(context, caseId, { explanation: [], eraseOn: '2030-01-01', issue: async () => {} }),
    whileRefused: (context) => cases.whileRefused(context, caseId, async () => {}),
    refuseCase: (context) => cases.refuseCase(context, caseId, [], '2030-01-01'),
    handOver: (context) => cases.handOver(context, caseId, 'x'),
    awaitPayment: (context) =>
      cases.awaitPayment(context, caseId, { revision: 0, step: null, within: async () => {} } as never),
    openFilesOf: (context) => cases.openFilesOf(context, [product.id]),
    withheldAmong: (context) => cases.withheldAmong(context, [caseId]),
    withheldCasesOf: (context) => cases.withheldCasesOf(context, personId),
    keepWaiting: (context) => cases.keepWaiting(context, caseId, 'x', new Date()),
    markPaid: (context) => cases.markPaid(context, caseId),
    eraseDueCases: (context) => cases.eraseDueCases(context),
    lookAtCase: (context) => cases.lookAtCase(context, caseId),
    timelineOf: (context) => cases.timelineOf(context, caseId),
    recordLook: (context) => cases.recordLook(context, caseId),
    casesOf: (context) => cases.casesOf(context, personId),
    caseByNumber: (context) => cases.caseByNumber(context, owned.caseNumber),
    goOnElsewhere: async (context) => (await cases.goOnElsewhere(context, owned.caseNumber)) ?? [],
    goOnHere: (context) => cases.goOnHere(context, caseId),
    openCases: (context) => cases.openCases(context),
    noteSecondLook: (context) =>
      cases.noteSecondLook(context, caseId, { what: 'second-look-asked', until: '2030-01-01' }),
    findCases: (context) => cases.findCases(context, '', { applicants: [personId], products: null }),
    goOnWith: (context) => cases.goOnWith(context, owned.taskCaseId, 'decided'),
    askApplicant: (context) => cases.askApplicant(context, owned.taskCaseId, { today: '2021-09-06' }),
    promiseAnew: (context) => cases.promiseAnew(context, owned.taskCaseId, '2030-01-01'),
    heardFromApplicant: (context) =>
      cases.heardFromApplicant(context, owned.taskCaseId, { promisedOn: null, reason: 'x' }),
    reopenCase: (context) =>
      cases.reopenCase(context, owned.taskCaseId, {
        ...{ lastDay: '2030-01-01', today: '2021-09-06', promisedOn: '2021-09-20', step: 'decide' },
      }),
    requireAccess: async ({ actor }) => cases.requireAccess({ applicant: personId }, actor),
  },
  documents: {
    keepDocument: (context) => documents.keepDocument(context, { ...owned.document, codes: documents.newCodes() }),
    keepSignedOver: (context) =>
      documents.keepSignedOver(context, { ...owned.document, pdf: Buffer.from('%PDF-1.7 x') }),
    lookAtDocument: (context) => documents.lookAtDocument(context, documentId),
    openDocument: (context) => documents.openDocument(context, documentId),
    unprintedOf: (context) => documents.unprintedOf(context, caseId),
    withdrawUnprinted: (context) => documents.withdrawUnprinted(context, caseId),
    isPrintoutOf: (context) => documents.isPrintoutOf(context, documentId, 1),
    notePrintFailed: (context) => documents.notePrintFailed(context, documentId, 1),
    openAttachment: (context) =>
      documents.openAttachment(context, never as never, { attachmentId, caseId, purpose: 'x' }),
    attachmentsOfCase: (context) => documents.attachmentsOfCase(context, caseId),
    keepAttachment: (context) => documents.keepAttachment(context, never as never, { ...place, file: never as never }),
    removeAttachment: (context) => documents.removeAttachment(context, place),
    putBackAttachment: (context) => documents.putBackAttachment(context, place, attachmentId),
    moveAttachment: (context) => documents.moveAttachment(context, place, attachmentId),
    settleAttachments: (context) => documents.settleAttachments(context, place, []),
    eraseAttachments: (context) => documents.eraseAttachments(context, [caseId]),
    sweepAttachments: (context) => documents.sweepAttachments(context, never as never),
    documentsOf: (context) => documents.documentsOf(context, personId),
    documentsOfCase: (context) => documents.documentsOfCase(context, caseId),
    withdrawDocument: (context) => documents.withdrawDocument(context, documentId, 'x'),
    eraseDocuments: (context) => documents.eraseDocuments(context, [caseId]),
    createHandOver: (context) => documents.createHandOver(context, documentId),
    printDocument: (context) => documents.printDocument(context, never as never, documentId),
  },
  grants: {
    giveGrant: (context) => grants.giveGrant(context, anOrder({ holder: personId })),
    endGrant: (context) => grants.endGrant(context, grantId),
    withdrawGrant: (context) => grants.withdrawGrant(context, grantId, 'misuse'),
    renewGrant: (context) =>
      grants.renewGrant(context, grantId, { until: new Date('2025-09-05T22:00:00Z'), daysBefore: 42, version: 1 }),
    endingSoon: (context) =>
      grants.endingSoon(context, { kind: 'bewonersvergunning', product: 'x', daysBefore: 42, remindDaysBefore: 14 }),
    askedToRenew: async (context) => grants.askedToRenew(context, grantId, 'needs-proof'),
    changePlate: (context) => grants.changePlate(context, grantId, { plate: '2-DEF-456' }),
    eraseGrants: (context) => grants.eraseGrants(context),
    grantsOf: (context) => grants.grantsOf(context, personId),
    grantsOfCards: (context) => grants.grantsOfCards(context, 'sorteerpas', [card]),
    lookAtGrant: (context) => grants.lookAtGrant(context, grantId),
    activeGrants: (context) => grants.activeGrants(context, { kind: 'bewonersvergunning', holder: personId }),
    freePlaces: (context) => grants.freePlaces(context, owned.limited, owned.address),
    cardVehiclesLeft: (context) =>
      grants.cardVehiclesLeft(context, owned.limited, { cardHolder: personId, answers: {} }),
    passesLeft: (context) => grants.passesLeft(context, owned.limited, {}),
    grantsElsewhere: (context) => grants.grantsElsewhere(context, personId, null),
    grantsOfCase: (context) => grants.grantsOfCase(context, caseId),
    makeAsker: (context) =>
      grants.makeAsker(context, { name: 'x', role: 'barrier', units: ['x'], purposes: ['x1'], perMinute: 1, days: 1 }),
    revokeAsker: (context) => grants.revokeAsker(context, owned.askerId),
    askersInUse: (context) => grants.askersInUse(context),
    forgetQuestions: (context) => grants.forgetQuestions(context),
  },
  hands: {
    handOversToAccept: (context) => hands.handOversToAccept(context, catalogue),
    handOverList: (context) => hands.handOverList(context, catalogue, newId()),
    acceptHandOver: (context) => hands.acceptHandOver(context, catalogue, { changeId: newId(), fingerprint: 'x' }),
  },
  messages: {
    messagesOf: (context) => messages.messagesOf(context, personId),
    messagesOfCase: (context) => messages.messagesOfCase(context, caseId),
    readMessage: (context) => messages.readMessage(context, messageId, owned.sender),
    troubledMessages: (context) => messages.troubledMessages(context),
    resendMessage: (context) => messages.resendMessage(context, messageId),
    sendMessage: (context) => messages.sendMessage(context, never as never, messageId),
    eraseMessages: (context) => messages.eraseMessages(context, caseId),
    forgetMessagesTo: (context) => messages.forgetMessagesTo(context, [personId]),
    tell: (context) => messages.tell(context, { personId, template: 'correction-received', facts: { path: '/x' } }),
    requestConfirmation: (context) => messages.requestConfirmation(context, { personId, address: 'x@stad.example' }),
    addressAwaitingCode: (context) => messages.addressAwaitingCode(context, personId),
    askForFile: (context) =>
      messages.askForFile(context, { personId, caseId, documentId, product: { nl: 'x' }, language: 'nl' }),
    confirmAddress: (context) => messages.confirmAddress(context, { personId, code: '000000' }),
  },
  passes: {
    openWallet: (context) => passes.openWallet(context, [personId]),
    grantPass: (context) => passes.grantPass(context, never as never, passRules, personId),
    sweepPasses: (context) => passes.sweepPasses(context, passRules, never as never),
    keepAllInRegister: (context) => passes.keepAllInRegister(context),
    attachCard: (context) => passes.attachCard(context, walletId, card),
    changeCard: (context) => passes.changeCard(context, card, 'block'),
    replaceCard: (context) => passes.replaceCard(context, passRules, card),
    bookOpenings: (context) => passes.bookOpenings(context, passRules, []),
    askTopUp: (context) => passes.askTopUp(context, passRules, { walletId, cents: 1_000, payer: personId }),
    creditTopUp: (context) => passes.creditTopUp(context, topUpId),
    dropTopUp: (context) => passes.dropTopUp(context, topUpId),
    setRefill: (context) => passes.setRefill(context, passRules, walletId, 1_000),
    answerLowBalance: (context) => passes.answerLowBalance(context, passRules, { walletId, n: 1 }),
    beginRefilling: (context) => passes.beginRefilling(context, topUpId, null),
    endCollecting: (context) => passes.endCollecting(context, topUpId),
    askRefillAgain: (context) => passes.askRefillAgain(context, passRules, walletId),
    bookTakenBack: (context) =>
      passes.bookTakenBack(context, topUpId, { id: topUpId, cents: 100, kind: 'charge-back' }),
    giveCredits: (context) =>
      passes.giveCredits(context, passRules, walletId, { social: socialFacts({ increasedAllowance: true }) }),
    creditHousehold: (context) =>
      passes.creditHousehold(context, never as never, passRules, { walletId, members: [personId] }),
    lookAgainAt: (context) => passes.lookAgainAt(context, personId),
    leaveWallet: (context) => passes.leaveWallet(context, passRules, walletId),
    settleDue: (context) => passes.settleDue(context),
    keepHolder: (context) =>
      passes.keepHolder(context, { personId, holderId: 'x', number: null, reducedUntil: null, consentBy: null }),
    leisureCardOf: (context) => passes.leisureCardOf(context, personId),
    beginGiveBack: (context) => passes.beginGiveBack(context, walletId),
    leaveToPerson: (context) => passes.leaveToPerson(context, walletId, 100),
    passOf: (context) => passes.passOf(context, personId),
    lookAtPass: (context) => passes.lookAtPass(context, walletId),
    lookAtTopUp: (context) => passes.lookAtTopUp(context, topUpId),
    openTopUps: (context) => passes.openTopUps(context, walletId),
    linesOf: (context) => passes.linesOf(context, walletId),
    wantedCards: (context) => passes.wantedCards(context),
    openDoubts: (context) => passes.openDoubts(context),
    closeDoubt: (context) => passes.closeDoubt(context, newId(), 'x'),
    openWallets: (context) => passes.openWallets(context, ''),
    ledgersOf: (context) => passes.ledgersOf(context, [walletId]),
  },
  payments: {
    openOrder: (context) =>
      payments.openOrder(context, { caseId, purpose: 'x', payer: personId, cents: 100, description: 'x' }),
    cancelOrder: (context) => payments.cancelOrder(context, orderId),
    startPayment: (context) => payments.startPayment(context, pay, { orderId, returnTo: 'http://x/', language: 'nl' }),
    askMandate: (context) => payments.askMandate(context, orderId),
    mandateWith: (context) => payments.mandateWith(context, orderId),
    endMandate: (context) => payments.endMandate(context, orderId),
    collectOrder: (context) => payments.collectOrder(context, { orderId, mandateId: orderId }),
    chargeBacksOf: (context) => payments.chargeBacksOf(context, orderId),
    stopPayment: (context) => payments.stopPayment(context, pay, orderId),
    refreshPayment: (context) => payments.refreshPayment(context, pay, orderId),
    settlePayment: (context) => payments.settlePayment(context, pay, 'tr_x'),
    reconcile: (context) => payments.reconcile(context, pay),
    refundOrder: (context) => payments.refundOrder(context, wanted),
    requestTransfer: (context) => payments.requestTransfer(context, account, orderId),
    transferOf: (context) => payments.transferOf(context, orderId),
    readStatementFile: (context) => payments.readStatementFile(context, new Uint8Array(), account.iban),
    assignLine: async (context) => payments.assignLine(context, { lineId: newId(), orderId }),
    returnLine: async (context) => payments.returnLine(context, { lineId: newId(), note: 'x' }),
    openLines: (context) => payments.openLines(context),
    statementsRead: (context) => payments.statementsRead(context),
    confirmRefund: (context) => payments.confirmRefund(context, newId()),
    giveBackOrdered: async (context) => payments.giveBackOrdered(context, caseId),
    askCashVoucher: (context) => payments.askCashVoucher(context, { orderId, days: 14 }),
    cashVoucherOf: (context) => payments.cashVoucherOf(context, orderId),
    paysInCash: (context) => payments.paysInCash(context, orderId),
    findCashVoucher: (context) => payments.findCashVoucher(context, '10000097'),
    takeCash: async (context) => payments.takeCash(context, { orderId, key: newId() }),
    closeFinding: (context) => payments.closeFinding(context, { findingId: newId(), note: 'x' }),
    receipt: (context) => payments.receipt(context, orderId),
    receiptsOf: (context) => payments.receiptsOf(context),
    checkoutOf: (context) => payments.checkoutOf(context, orderId),
    orderFile: (context) => payments.orderFile(context, orderId),
    feeStanding: (context) => payments.feeStanding(context, caseId),
    ordersOfCase: (context) => payments.ordersOfCase(context, caseId),
    openOrders: (context) => payments.openOrders(context),
    findings: (context) => payments.findings(context),
    reconciliations: (context) => payments.reconciliations(context),
    dailyTotals: (context) => payments.dailyTotals(context, '2021-01-01', '2030-01-01'),
    ledgerBalance: (context) => payments.ledgerBalance(context),
  },
  tasks: {
    openTask: (context) =>
      tasks.openTask(context, {
        ...{ subject: owned.subject, product, step: { id: 'decide', kind: 'decide' }, reason: 'x' },
        ...{ promisedOn: '2021-09-20', fourEyes: false },
      }),
    takeTasks: async (context) => (await tasks.takeTasks(context, catalogue, ids)).done,
    markUrgent: (context) => tasks.markUrgent(context, catalogue, { taskId, because: 'promised' }),
    unmarkUrgent: (context) => tasks.unmarkUrgent(context, catalogue, taskId),
    giveBack: (context) => tasks.giveBack(context, catalogue, taskId),
    giveBackTasks: async (context) => (await tasks.giveBackTasks(context, catalogue, ids)).done,
    tasksNamed: (context) => tasks.tasksNamed(context, catalogue, ids),
    reassign: async (context) => (await tasks.reassign(context, catalogue, { ids, to: newId() })).done,
    decideTask: (context) =>
      tasks.decideTask(context, catalogue, { taskId, outcome: 'granted', conditions: [], grounds: '' }),
    confirmDecision: (context) => tasks.confirmDecision(context, catalogue, taskId),
    sendBack: (context) => tasks.sendBack(context, catalogue, taskId),
    undoDecision: (context) => tasks.undoDecision(context, catalogue, taskId),
    carryOut: (context) => tasks.carryOut(context, catalogue, newId()),
    finishTask: (context) => tasks.finishTask(context, catalogue, taskId),
    recordLookUp: (context) => tasks.recordLookUp(context, catalogue, { taskId, body: {} }),
    lookedUpOf: (context) => tasks.lookedUpOf(context, catalogue, owned.taskCaseId),
    restsOnLookUp: (context) => tasks.restsOnLookUp(context, { id: owned.taskCaseId, round: 1 }),
    lookAgain: (context) => tasks.lookAgain(context, owned.taskCaseId),
    finishByVisit: async (context) => tasks.finishByVisit(context, caseId),
    closeTasks: (context) => tasks.closeTasks(context, owned.taskCaseId),
    addNote: async (context) => tasks.addNote(context, { caseId, words: 'x' }),
    notesOf: (context) => tasks.notesOf(context, caseId),
    signTask: (context) => tasks.signTask(context, catalogue, newId()),
    signNotesOf: (context) => tasks.signNotesOf(context, catalogue, newId()),
    addSignNote: async (context) => tasks.addSignNote(context, catalogue, { taskId: newId(), words: 'x' }),
    openGrantLook: async (context) =>
      tasks.openGrantLook(context, catalogue, {
        ...{ grant: { id: newId(), holder: personId, product: product.id }, reason: 'renewal-unknown' },
      }),
    grantLookOf: async (context) => tasks.grantLookOf(context, newId(), 'renewal-unknown'),
    grantTask: (context) => tasks.grantTask(context, catalogue, newId()),
    decideGrantLook: (context) => tasks.decideGrantLook(context, catalogue, { taskId, outcome: 'granted' }),
    undoGrantLook: (context) => tasks.undoGrantLook(context, catalogue, taskId),
    closeGrantLook: async (context) => tasks.closeGrantLook(context, { taskId, eventId: newId() }),
    dropGrantLooks: async (context) => tasks.dropGrantLooks(context, { grantId }),
    finishLook: (context) => tasks.finishLook(context, catalogue, taskId),
    undoLook: (context) => tasks.undoLook(context, catalogue, taskId),
    closeLook: async (context) => tasks.closeLook(context, { taskId, eventId: newId() }),
    openMissingLooks: async (context) => tasks.openMissingLooks(context, catalogue),
    promiseLateAnew: async (context) => tasks.promiseLateAnew(context, catalogue),
    awaitedPapersOf: (context) => tasks.awaitedPapersOf(context, owned.taskCaseId),
    askForPapers: async (context) => tasks.askForPapers(context, product, { subject: never as never, promisedOn: '' }),
    papersCame: (context) => tasks.papersCame(context, catalogue, owned.taskCaseId),
    papersDue: (context) => tasks.papersDue(context, catalogue),
    stopIncomplete: async (context) => tasks.stopIncomplete(context, catalogue),
    eraseSignNotes: (context) => tasks.eraseSignNotes(context, catalogue),
    askCustomer: (context) => tasks.askCustomer(context, catalogue, { taskId, question: 'Wanneer?' }),
    putQuestion: (context) =>
      tasks.putQuestion(context, product, {
        ...{ caseId: owned.taskCaseId, round: 1, step: 'decide', taskId: null, question: { nl: 'x' } },
      }),
    answerQuestion: (context) => tasks.answerQuestion(context, catalogue, { caseId: owned.taskCaseId, answer: 'x' }),
    questionsOf: (context) => tasks.questionsOf(context, owned.taskCaseId),
    askSecondLook: (context) => tasks.askSecondLook(context, catalogue, { caseId: owned.taskCaseId, words: 'x' }),
    endSecondLook: (context) => tasks.endSecondLook(context, catalogue, { taskId, outcome: 'stands', answer: 'x' }),
    secondLookOf: (context) => tasks.secondLookOf(context, owned.taskCaseId),
    objectTo: (context) => tasks.objectTo(context, catalogue, { caseId: owned.taskCaseId, words: 'x' }),
    decisionsOf: (context) => tasks.decisionsOf(context, owned.taskCaseId),
    objectionsOf: (context) => tasks.objectionsOf(context, owned.taskCaseId),
    worklist: (context) => tasks.worklist(context, catalogue, { view: 'all', products: null, page: 1 }),
    taskOfCase: (context) => tasks.taskOfCase(context, catalogue, owned.taskCaseId),
    settledOf: (context) => tasks.settledOf(context, { caseId: owned.taskCaseId, round: 1 }),
    eraseTasks: (context) => tasks.eraseTasks(context, [owned.taskCaseId]),
    employRobot: (context) => tasks.employRobot(context, { name: 'x', works: ['x'] }),
    dismissRobot: (context) => tasks.dismissRobot(context, newId()),
    robots: (context) => tasks.robots(context),
    keepLease: (context) => tasks.keepLease(context, { key: 'x', taskId, lease: newId() }),
    completeTask: (context) => tasks.completeTask(context, catalogue, { key: 'x', taskId, lease: newId(), result: {} }),
    failTask: (context) => tasks.failTask(context, { key: 'x', taskId, lease: newId(), reason: 'x' }),
    expireLeases: (context) => tasks.expireLeases(context),
    productsSeen: async ({ actor, now }) => tasks.productsSeen(catalogue, actor, now),
  },
  vouchers: {
    reserveVouchers: async (context) => vouchers.reserveVouchers(context, order),
    releaseVouchers: (context) => vouchers.releaseVouchers(context, order),
    giveVouchers: async (context) => vouchers.giveVouchers(context, { ...order, number: 'x' } as never),
    vouchersLeft: (context) => vouchers.vouchersLeft(context, order),
    parcelsOf: (context) => vouchers.parcelsOf(context, personId),
    parcelsToSend: (context) => vouchers.parcelsToSend(context),
    sendParcels: async (context) => vouchers.sendParcels(context, [newId()]),
    eraseParcels: async (context) => vouchers.eraseParcels(context),
  },
  signing: {
    requestSignature: (context) => signing.requestSignature(context, { caseId, personId, text: 'x' }),
    completeSignature: (context) =>
      signing.completeSignature(context, { caseId, personId, text: 'x', kind: 'simple', proof: owned.proof }),
    endSignatures: (context) => signing.endSignatures(context, caseId),
    textOfSignature: (context) => signing.textOfSignature(context, { caseId, signatureId: newId() }),
    sealSignature: (context) => signing.sealSignature(context, newId(), async () => new Uint8Array()),
    eraseSignatures: (context) => signing.eraseSignatures(context, [caseId]),
    askAtScreen: (context) =>
      signing.askAtScreen(context.actor.kind === 'resident' ? { ...context, actor: anonymous } : context, {
        screenId: caseId,
        deviceId: caseId,
        caseId,
        reference: 'LM',
        text: 'x',
      }),
    letterFrom: (context) => signing.letterFrom(context, { screenId: caseId, deviceId: caseId }),
    letterAt: (context) =>
      signing.letterAt(context, never as never, { at: { screenId: caseId, deviceId: caseId } } as never),
    signedAt: (context) =>
      signing.signedAt(context, never as never, { at: { screenId: caseId, deviceId: caseId } } as never),
    signerAt: (context) => signing.signerAt(context, { screenId: caseId, deviceId: caseId }),
    beginLetter: async (context) =>
      signing.beginLetter(context, never as never, {
        ...{
          caseId,
          reference: 'x',
          person: { id: personId, insz: 'x' },
          text: 'x',
          key: { certificates: [], insz: 'x' },
        },
      }),
    finishLetter: async (context) =>
      signing.finishLetter(context, never as never, {
        ...{ letterId: newId(), algorithm: 'ecdsa-sha256', signature: new Uint8Array() },
      }),
    useLetter: (context) => signing.useLetter(context, { caseId, personId, text: 'x', letterId: newId() }),
    sweepLetters: (context) => signing.sweepLetters(context),
  },
  streets: {
    approvePlace: (context) => streets.approvePlace(context, aPlace({ holder: personId })),
    openSignReports: (context) => streets.openSignReports(context),
    signReports: async (context) => streets.signReports(context, [newId()]),
    settleSignReport: async (context) => streets.settleSignReport(context, { id: newId(), by: newId() }),
    withdrawPlace: (context) => streets.withdrawPlace(context, caseId, 'asked'),
    erasePlaces: (context) => streets.erasePlaces(context, [caseId]),
    placeOfCase: (context) => streets.placeOfCase(context, caseId),
    registrationOfCase: (context) => streets.registrationOfCase(context, caseId),
    openRegistrations: (context) => streets.openRegistrations(context),
    registerAgain: (context) => streets.registerAgain(context, catalogue, caseId),
    registerDue: (context) => streets.registerDue(context),
    registerPlace: (context) => streets.registerPlace(context, { writer: undefined }, newId()),
  },
}

/** Everything else that a module exports, with why anybody's actor may be behind it. A new export must be put somewhere. */
const open: Readonly<Record<keyof typeof modules, Readonly<Record<string, string>>>> = {
  help: {
    ...because('anybody at a contact point may ask for help', ['askHelp']),
    ...because('a line of 192 random bits in a cookie is the right to it', ['callOf', 'hangUp', 'hideForm']),
    ...because('follows a call that was found by its line', ['noteQuestion']),
    ...because('holds no data of anybody', [
      'helpRoles',
      'longestSignal',
      'overShoulder',
      'ringSeconds',
      'signalKinds',
    ]),
  },
  places: {
    ...because('holds no data of anybody: hours are public', [
      ...[
        'clockMinutes',
        'dayChanges',
        'hoursOn',
        'isTime',
        'minutesOf',
        'momentOf',
        'requirePlanner',
        'spanMistakes',
        'stretchesOf',
      ],
      ...['metresBetween', 'minutesBetween', 'travelBetween', 'travelWays'],
    ]),
    ...because('reckons with numbers of neighbourhoods', [
      ...[
        'adviceKinds',
        'longestAdvice',
        'plannerRoles',
        'nearEnough',
        'paceOn',
        'reachOf',
        'shareOf',
        'siteKinds',
        'neighbourhoodAt',
        'roundedPoint',
      ],
    ]),
  },
  roster: {
    ...because('holds no data of anybody', ['absenceKinds', 'answers', 'shiftColumns', 'peopleColumns', 'skillsOf']),
    ...because('reckons with what it is given', ['restBetween', 'restRuleOn', 'restWarnings', 'worksOn']),
    ...because('tells who is signed in of himself', ['ownEmployee', 'ownPlacesToday']),
  },
  appointments: {
    ...because('anybody may book a time, and touches nothing of somebody else', [
      ...['holdTime', 'askTime', 'bookTime', 'holdHome', 'bookHome', 'homeWindows', 'joinWaitingList', 'joinHomeList'],
    ]),
    ...because('only its asker knows the key it was booked under', ['visitAsked']),
    ...because('a keyed link of 256 bits is the right to it', [
      ...[
        'confirmHold',
        ...['nameVisitor', 'confirmByCode', 'confirmByLink', 'toConfirm'],
        'extendHold',
        'heldTime',
        'carryPrepared',
        ...['releaseHold', 'holdHomeAgain', 'windowsForHold'],
        'offeredTo',
        'takeOffer',
        'declineOffer',
        'leaveWaitingList',
      ],
      ...['proposedFor', 'acceptProposal', 'declineProposal', 'calendarOfFeed'],
    ]),
    ...because('makes a link for whom the program tells of it, or who has the visit', [
      ...['proposalLink', 'givenOf', 'shortPathOf', 'visitOfLink', 'wholePathOf'],
    ]),
    ...because('tells who is signed in of himself', ['ownFeed']),
    ...because('holds no data of anybody', ['whyNots', 'laneWhys', 'mostDaysChanged']),
    ...because('hours are public', ['daysOfPeriod']),
    ...because('reckons with what it is given', ['isAnswerable']),
    ...because('a transaction that is tried again: does what its caller may', ['inTurns']),
    ...because('says which places have a list, and what is few', [
      'dayParts',
      'isListed',
      'listedFor',
      'mayBookAt',
      'publicPlaces',
      'mostDays',
    ]),
    ...because('the code of the visit is the right to it', ['visitByCode']),
    ...because('the offer: says nothing of a person, and of employees to employees only', [
      ...[
        'openBoard',
        'freeDays',
        'insteadOf',
        'timesOn',
        'alternativesTo',
        'whyNot',
        'mostPersons',
        'calendarFile',
        'inOrder',
        'isMovable',
        'minutesFor',
        'workFor',
        'pageToPrepare',
        'orders',
      ],
    ]),
  },
  queue: {
    ...because('the code or the whole name of a visit, at a device that stands at its place, is the right to it', [
      'arrive',
    ]),
    ...because('tells who is signed in of himself', ['ownPlaceToday']),
    ...because('tells an employee of the place where he is himself', ['alarmsNear']),
    ...because('anybody who is there may take a ticket', ['takeTicket', 'offeredAt', 'walkInsOn']),
    ...because('a keyed link of 128 bits, that shows a number and a desk, is the right to it', ['turnOf']),
    ...because('says nothing of a person: tickets and desks', [
      ...['screenOf', 'walkInRange', 'openNews', 'screenSizeOf', 'lettersOn', 'wrongIn', 'screenBounds'],
    ]),
    ...because('holds no data of anybody', ['deviceKeyOf', 'isDeviceOf', 'outcomes', 'aloneActs']),
  },
  access: {
    ...because('the way in itself: whoever calls it is nobody yet', ['beginSignIn', 'finishSignIn', 'purposeOf']),
    ...because('acts on the caller alone', ['beginConfirmation', 'isByCard']),
    ...because('a touch at a screen that was paired, and what the card in its reader signs', [
      ...['beginCardSignIn', 'proveCard'],
      // Each by a cookie or a code that only this browser has: by-phone.test.ts.
      ...[
        'beginByPhone',
        'byPhoneAt',
        'phoneFailedAt',
        'finishByPhone',
        'arriveByPhone',
        'compareDigits',
        'leaveByPhone',
      ],
      ...['lookAtCode', 'onThisPhone', 'leaveScreen'],
    ]),
    ...because('a secret of 256 bits, or the provider’s seal, is the right to it', [
      ...['signOut', 'signOutElsewhere', 'sessionOf', 'residentSessionFrom', 'keepAlive', 'residentJson'],
      ...['isLive', 'ownEmail'],
    ]),
    ...because('holds no data of anybody', [
      ...[
        'csrfTokenOf',
        'phoneStepSeconds',
        'requireCsrf',
        'accessSchedule',
        'sessionPolicy',
        'reaches',
        'requireLevel',
        'requireResident',
      ],
      ...['requireRole', 'actorOf', 'residentActorOf', 'hashOf', 'isToken', 'newToken', 'leadRoles', 'localPath'],
    ]),
  },
  people: {
    ...because('looks up who signs in, before there is an actor; for the parts of the program only', [
      ...['personById', 'personByNumber'],
    ]),
    ...because('holds no data of anybody', ['longestCorrection']),
  },
  cases: {
    ...because('a secret of 192 bits, good for once, is the right to it', ['questionOfPaper', 'sendPaper']),
    ...because('asked for a device that proved to be this one', ['paperAskedAt', 'bringPaper', 'offerFiles']),
    ...because('of the session of the caller alone', [
      ...['paperOf', 'acceptPaper', 'leavePaper', 'keepSheet', 'straightenPaper', 'paperAsItCame', 'takePicture'],
    ]),
    ...because('finds through the sessions of the callers, in one statement', ['ownDrafts']),
    ...because('holds no data of anybody', [
      ...[
        'can',
        'answerOf',
        'isAddedLater',
        'laterPaper',
        ...['awaitsPaper', 'followingPapers', 'paperFollows'],
        'paperMinutes',
        'mostSheets',
        'helpers',
        'isForMember',
        'formOf',
        'scopeOf',
        'letterOf',
        'readCaseNumber',
        'running',
        'declineReasons',
        'declarationQualities',
        'declarationShown',
        'takesDeclaration',
        'withdrawReasons',
        'withheldFrom',
      ],
    ]),
  },
  documents: {
    ...because('public: says nothing of a person', ['checkFile', 'checkShortCode', 'checkToken', 'verifyPdf']),
    ...because('a secret of 192 bits, good for once, is the right to it', ['lookAtHandOver', 'useHandOver']),
    ...because('makes or reads files that it is given', [
      ...['photoAdvice', 'pictureOf', 'printSheet', 'straightened', 'skewOf', 'boundSheets', 'waitingName'],
      ...['isOfStaff', 'sheetPicture', 'staffName'],
      'whyNoPaper',
      ...[
        'CertificateData',
        'certificateData',
        'extractForm',
        'createCertificateMaker',
        'createReceiptMaker',
        'createRenderer',
        'readTemplates',
        'sealOver',
      ],
      ...[
        'soundnessOf',
        'inspectUpload',
        'checkWithTools',
        'qrModules',
        'qrPath',
        'fileNameOf',
        'handOverMinutes',
        'largestFile',
        'templatesFolder',
        'RendererLost',
        'Unrenderable',
        'Unsound',
        'beginSignature',
        'completeSignature',
        'NotSigned',
      ],
      ...['isToken', 'newCodes', 'printedShortCode', 'readShortCode', 'verificationUrl'],
    ]),
  },
  grants: {
    ...because('a secret of 256 bits is the right to it, and it says nothing of a person', [
      'grantChecks',
      'requireAsker',
      'requireMayAsk',
    ]),
    ...because('says of cases alone whether they named a vehicle', ['casesWithPlates']),
    ...because('holds no data of anybody', [
      ...[
        'askBackDays',
        'askerKeyHash',
        'askerRoles',
        'dwellingOf',
        'endOfDay',
        'firstDayAsked',
        'goesOnUntil',
        'grantKeepers',
        'grantOrders',
      ],
      ...[
        'endThatGoesOn',
        'grantWithdrawReasons',
        'isPurpose',
        'mostAtOnce',
        'readCard',
        'readPlate',
        'showPlate',
        'standingAt',
      ],
    ]),
  },
  hands: {},
  messages: {},
  vouchers: {},
  passes: because('holds no data of anybody', [
    ...[
      'canMoveCard',
      'isCardNumber',
      'isTopUp',
      'livesInStreet',
      'lowOn',
      'newCardOn',
      'passRulesOf',
      'settleDaysOn',
      'shownCard',
    ],
    ...['refillsOn', 'topUpOn'],
  ]),
  devices: {
    ...because('tells who is signed in of himself', ['trayPlaces']),
    ...because('the signature of a device is the right to it', [
      ...['hearFiles', 'hearPaper', 'paperWantedAt'],
      ...['challengeForCard', 'hearCard', 'hearDevice', 'hearSignature', 'letterForCard', 'openScreen', 'pairDevice'],
    ]),
    ...because('a secret of 256 bits is the right to it', ['screenOf']),
    ...because('holds no data of anybody', [
      ...['brings', 'heartbeatSeconds', 'isSilent', 'noteStep', 'steps', 'noTexts'],
      ...['longestNotice', 'longestWhy', 'mostNoticeDays', 'mondayOf', 'mostWeeks', 'noticeAt', 'noticeMistakes'],
    ]),
    ...because('counts sheets of the screen that asks, and says nothing of a person', [
      ...[
        'isSheetOf',
        'noteLost',
        'notePages',
        'notePrintout',
        'notePrintoutFailed',
        'notePrintoutTaken',
        'noteTerminal',
        'reportTray',
        'takeBackSoon',
      ],
    ]),
  },
  payments: {
    ...because('holds no data of anybody', ['mayRefund', 'refundRoles', 'paymentJobs', 'paymentSchedules']),
    ...because('holds no data of anybody', ['mayTakeCash', 'orderThatCounts', 'readVoucher', 'showVoucher']),
    ...because('a secret address is the right to it, and it says nothing of a person', ['returnedPayment']),
  },
  signing: because('holds no data of anybody', ['letterTemplate', 'nonceFor', 'textHash']),
  streets: {
    ...because('public: says nothing of a house or a person', ['checkSign', 'comingBans', 'reportSign']),
    ...because('looks for what is in the way of a place that it is given', ['checkPlace', 'placeProblems']),
    ...because('a secret of 256 bits is the right to it, and it says nothing of a person', ['mayStand']),
    ...because('looks up a door, of which nothing is kept with a person', ['rememberedDoors']),
    ...because('holds no data of anybody', [
      'askedPlace',
      'keepsSigns',
      'validityAt',
      'longestSeen',
      'signFaults',
      'mostPlaces',
      'placeKeepers',
      'signCount',
      'withdrawReasons',
    ]),
  },
  tasks: {
    ...because('a secret of 256 bits is the right to it', ['leaseTask']),
    ...because('anybody in the street may say it, and says nothing of himself', ['tellOfSign']),
    ...because('holds no data of anybody', [
      ...[
        'canBeLookedAt',
        'canTask',
        'needsAnother',
        'paperNotCome',
        'decidable',
        'finishable',
        'lastDayToObject',
        'lookOutcomes',
        'mayWorkOn',
        'pageLength',
        'productsOfUnit',
      ],
      ...['robotKeyHash', 'secondsToUndo', 'taskProblemCodes', 'urgentReasons', 'worklistViews'],
    ]),
  },
}

function because(reason: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, reason]))
}

const names = Object.keys(modules) as (keyof typeof modules)[]

describe.each(names)('What %s exports', (name) => {
  it('is either guarded or open for a reason: every export is in one list', () => {
    const listed = [...Object.keys(guarded[name]), ...Object.keys(open[name])]
    expect(listed.toSorted()).toEqual(Object.keys(modules[name]).toSorted())
  })
})

beforeAll(noteWrites)

it('What is written for its owner is noticed', async () => {
  const owner: Actor = { kind: 'resident', id: personId, level: 'high', channel: 'portal', sessionId: newId() }
  await cases.saveAnswers({ db, actor: owner, now: new Date('2021-09-06T07:00:00Z') }, caseId, { plate: '1ABC123' })
  expect(await written()).toContain('UPDATE cases.case')
})

describe.each(Object.entries(foreigners))('For %s', (_, actor) => {
  const calls = names.flatMap((module) =>
    Object.entries(guarded[module]).map(([name, call]) => ({ name: `${module}.${name}`, call, module })),
  )
  it.each(calls)('$name refuses or has nothing, and changes nothing', async ({ name, call, module }) => {
    // Planners look after these: to them the employee without the role is one without any.
    const isOfPlanners =
      ['places', 'roster', 'appointments'].includes(module) ||
      ['queue.recordScreen', 'queue.takeBackScreen'].includes(name)
    const who: Actor = isOfPlanners && actor.kind === 'employee' ? { ...actor, roles: [] } : actor
    const context: OpenContext = { db, actor: who, now: new Date('2021-09-06T07:00:00Z') }
    // A refusal may come at once or later.
    const outcome = await Promise.resolve()
      .then(() => call(context))
      .catch((error: unknown) => error)

    if (outcome instanceof Refusal) expect(['missing', 'forbidden', 'unauthenticated']).toContain(outcome.kind)
    else expect(outcome).toEqual([])
    expect(await written()).toEqual([])
  })
})

/** From now on every row that is written, changed or taken away is noted with its table, in the same transaction. */
async function noteWrites(): Promise<void> {
  await pool.query(`
    create table public.written (what text not null);
    create function public.note() returns trigger language plpgsql as $$
      begin insert into public.written values (tg_op || ' ' || tg_table_schema || '.' || tg_table_name); return null; end $$`)
  const { rows } = await pool.query<{ table: string }>(
    `select format('%I.%I', table_schema, table_name) as table from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'jobs', 'public') order by 1`,
  )
  const noted = rows.map(
    ({ table }) =>
      `create trigger note_writes after insert or update or delete on ${table} for each row execute function public.note()`,
  )
  await pool.query(noted.join(';'))
}

/** What was written since it was last asked. */
async function written(): Promise<readonly string[]> {
  const { rows } = await pool.query<{ what: string }>('delete from public.written returning what')
  return rows.map(({ what }) => what)
}

/** A resident with a case that is handed in, a document, something to pay, a message and a session. */
async function somebody() {
  const now = new Date('2021-09-06T07:00:00Z')
  const at = (actor: Actor): OpenContext => ({ db, actor, now })
  const program = at(system('test'))
  const administrator: Actor = {
    ...{ kind: 'employee', id: newId(), name: 'An', unit: '', roles: ['administrator'] },
    ...{ channel: 'desk', sessionId: newId() },
  }
  const [jan] = residents
  if (!jan) throw new Error('There is no persona')
  const familyName = jan.familyNames.join(' ')
  const insz = jan.insz
  const person = await people.knowPerson(program, { insz, givenName: jan.givenNames[0] ?? '', familyName })
  const product = aProduct()
  const { draft } = applications(db, now)
  const { id: caseId } = await draft(aProduct({ id: 'ander' }), person.id)
  const owner: Actor = { kind: 'resident', id: person.id, level: 'high', channel: 'portal', sessionId: newId() }
  const request = await signing.requestSignature(at(owner), { caseId, personId: person.id, text: 'x' })
  await streets.approvePlace(program, aPlace({ caseId, holder: person.id }))
  const order = await payments.openOrder(at(owner), {
    ...{ caseId, purpose: 'fee', payer: person.id, cents: 500, description: 'Afschrift' },
  })
  const catalogue = catalogueOf([product], anOffer())
  const { submitted } = applications(db, now)
  const { id: taskCaseId } = await submitted(product, person.id)
  const subject = await cases.handOver(program, taskCaseId, 'needs-person')
  const taskId = await tasks.openTask(program, {
    ...{ subject, product, step: { id: 'decide', kind: 'decide' }, reason: 'needs-person' },
    ...{ promisedOn: '2021-09-20', fourEyes: false },
  })
  const document = {
    ...{ caseId, personId: person.id, kind: 'Attest van woonst', template: 'attest', issuer: 'Stad' },
    ...{ issuedOn: '2021-09-06', issuedAt: now, pdf: Buffer.from('%PDF-1.7') },
  }
  const documentId = await documents.keepDocument(program, { ...document, codes: documents.newCodes() })
  const bytes = Buffer.from('%PDF-1.7')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const objects = { put: async (owner: string) => ({ owner, sha256 }) } as unknown as ObjectStore
  const { id: attachmentId } = await documents.keepAttachment(at(owner), objects, {
    ...{ caseId, personId: person.id, field: 'proof' },
    file: { name: 'x.pdf', kind: 'pdf', type: 'application/pdf', size: bytes.length, sha256, bytes, notes: [] },
  })
  const facts = { path: '/mijn-loket' }
  const told = { personId: person.id, template: 'correction-received', facts, caseId } as const
  const messageId = (await messages.tell(program, told)) ?? ''
  const sessionId = newId()
  await pool.query(
    `insert into access.session (id, token_hash, kind, subject_id, level, method, channel, provider_subject,
       authenticated_at, idle_time, idle_expires_at, expires_at)
     values ($1, $2, 'resident', $3, 'high', 'x', 'portal', 'x', now(), '1 hour', now() + interval '1 hour',
       now() + interval '1 hour')`,
    [sessionId, access.hashOf('x'), person.id],
  )
  const { number: caseNumber } = await cases.lookAtCase(at(owner), caseId)
  const walletId = await passes.openWallet(program, [person.id])
  const card = '0930000000001'
  await passes.attachCard(program, walletId, card)
  const asked = { walletId, cents: 1_000, payer: person.id }
  const { id: topUpId } = await passes.askTopUp(at(owner), passRules, asked)
  const { id: grantId } = await grants.giveGrant(program, anOrder({ holder: person.id }))
  const everywhere = { validFrom: '2021-09-01' } as const
  const limited = aProduct({
    grants: [
      {
        ...{ kind: 'bewonersvergunning', name: { nl: 'x' }, allows: 'stand', subject: { of: 'person' } },
        terms: [{ ...everywhere, from: 'decision', until: 'further-notice' }],
        limit: { per: 'dwelling', counts: [{ ...everywhere, count: 2 }] },
      },
    ],
  })
  const address = { kind: 'belgian', nisCode: '11002', street: 'Langestraat', houseNumber: '1' } as const
  const { asker } = await grants.makeAsker(at(administrator), {
    ...{ name: 'x', role: 'barrier', units: ['x'], purposes: ['x1'], perMinute: 1, days: 1 },
  })
  const sender = { city: 'Stad', url: 'http://loket.test', contact: '/hulp' }
  const proof = aProof(request, person.id)
  // Somebody touched "identity card" at this screen.
  const screen = { screenId: newId(), deviceId: newId() }
  await access.beginCardSignIn(program, { ...screen, next: '/kiosk/mijn' })
  return {
    screen,
    ...{ personId: person.id, insz, familyName, product, caseId, caseNumber, attachmentId, documentId, document },
    ...{ taskCaseId, taskId, catalogue, subject },
    ...{ orderId: order.id, messageId, sessionId, sender, proof, walletId, card, topUpId },
    ...{ grantId, limited, address, askerId: asker.id },
  }
}
