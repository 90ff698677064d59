import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { lookAtCase } from '#domain/cases/index.ts'
import { lookAtProfile, readerLog } from '#domain/people/index.ts'
import { answerQuestion, decideTask, takeTasks } from '#domain/tasks/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { anActOffice, someone } from '../acts.fixture.ts'
import { actExtract } from './product.ts'

const { asks, db, program, catalogue, luc, silent, well, withholds } = await anActOffice(actExtract)

describe('An extract without a person', () => {
  it('is given of an own act, with the parents only when descent is asked', async () => {
    const plain = await asks('finn', { act: 'birth', about: 'self' })
    expect(await plain.stand()).toBe('granted')
    expect(await plain.text()).not.toContain('Ouders')
    const descent = await asks('lotte', { act: 'birth', about: 'self', extract: 'descent' })
    expect(await descent.text()).toMatch(/Ouders\s+Jan Wouters\s+Sofie Aerts/)
  })
  it('is given of a child of the household, whose act names the parent', async () => {
    const { stand } = await asks('sofie', { act: 'birth', extract: 'descent' }, 'finn')
    expect(await stand()).toBe('granted')
  })
  it('is given of a partner by the household', async () => {
    const { stand } = await asks('sofie', { act: 'birth' }, 'jan')
    expect(await stand()).toBe('granted')
  })
  it('is given of a parent whom the own act of birth names, though described and not chosen', async () => {
    const { stand } = await asks('finn', someone('Aerts', 'Sofie', '1981', { claim: 'family' }))
    expect(await stand()).toBe('granted')
  })
  it('is given of the partner of the register, and of the marriage of both', async () => {
    const birth = await asks('jan', someone('aerts', 'SOFIE', '1981', { claim: 'family' }))
    expect(await birth.stand()).toBe('granted')
    const marriage = { ...someone('Aerts', 'Sofie', '2008', { claim: 'family' }), act: 'marriage' }
    expect(await (await asks('jan', marriage)).stand()).toBe('granted')
  })
  it('is given to anybody of an act that is public, in four languages when asked', async () => {
    const { stand, text } = await asks(
      'tom',
      someone('Testverstraeten', 'Florentina', '1912', { extract: 'multilingual' }),
    )
    expect(await stand()).toBe('granted')
    expect(await text()).toMatch(/Acte de naissance.*Act of birth.*Geburtsurkunde/)
  })
})

describe('Who has no right to an act', () => {
  it('is refused by the rule, and told why', async () => {
    const { stand, context, caseId } = await asks('jan', someone('El Amrani', 'Yasmina', '1992', { claim: 'none' }))
    expect(await stand()).toBe('refused')
    const { explanation } = await lookAtCase(context, caseId)
    expect(explanation).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'has-right', outcome: false })]))
  })
  it('but says that he is family is looked at by a person, who may give it', async () => {
    const one = await asks('yasmina', someone('Wouters', 'Jan', '1979', { claim: 'family' }))
    const task = await one.task()
    expect(task).toMatchObject({ step: 'look-at-right', kind: 'review' })
    const worker = { ...program, actor: luc }
    await takeTasks(worker, catalogue, [task?.id ?? ''])
    await decideTask(worker, catalogue, { taskId: task?.id ?? '', outcome: 'granted', conditions: [], grounds: '' })
    await one.carriedOut()
    expect(await one.stand()).toBe('granted')
    expect(await one.text()).toContain('Geboorteakte')
  })
  it('nor can be told from others by an old act, is no refusal but a task', async () => {
    const { task } = await asks('hanne', someone('Testmertens', 'Godelieve', '1951', { claim: 'none' }))
    expect(await task()).toMatchObject({ reason: 'condition-unknown' })
  })
  it.each(['not-allowed', 'manual', 'alarm'] as const)(
    'by acts of his own that are withheld (%s), is no refusal but a task',
    async (outcome) => {
      withholds(outcome, residentByKey('tom').insz)
      const one = await asks('tom', someone('El Amrani', 'Yasmina', '1992', { claim: 'none' }))
      withholds(outcome)
      expect(await one.task()).toMatchObject({ reason: 'condition-unknown' })
    },
  )
})

describe('An act that is described', () => {
  it('and is like two is asked about; the number that the customer writes tells them apart', async () => {
    const one = await asks('omer', someone('Testpeeters', 'Joannes', '1910'))
    expect(await one.stand()).toBe('awaiting-customer')
    await answerQuestion(one.context, catalogue, { caseId: one.caseId, answer: 'Het is nummer 884.' })
    await one.goOn()
    expect(await one.stand()).toBe('granted')
    expect(await one.text()).toContain('884')
  })
  it('and is like two after the answer too, goes to a person', async () => {
    const one = await asks('emine', someone('Testpeeters', 'Joannes', '1910'))
    await answerQuestion(one.context, catalogue, { caseId: one.caseId, answer: 'Dat weet ik niet.' })
    await one.goOn()
    expect(await one.task()).toMatchObject({ reason: 'condition-unknown' })
  })
  it('and is kept on paper elsewhere is told so, and a person looks further', async () => {
    const one = await asks('adam', someone('Onbekend', 'Karel', '1912', { municipality: 'Gent' }))
    expect(await one.task()).toMatchObject({ kind: 'look-up', fourEyes: true })
    const { rows } = await sql<{ template: string }>`select template from messages.message
      where case_id = ${one.caseId}`.execute(db)
    expect(rows.map(({ template }) => template)).toContain('step-notice')
  })
  it('waits while the registry is silent', async () => {
    silent()
    const one = await asks('oleksandr', someone('Testverstraeten', 'Florentina', '1912'))
    expect(await one.stand()).toBe('waiting')
    well()
    await one.goOn()
    expect(await one.stand()).toBe('granted')
  })
  it('stands in the log of who asked, and is kept with nobody', async () => {
    const one = await asks('piet', someone('Testverstraeten', 'Florentina', '1912'))
    const log = await readerLog(one.context, one.personId)
    expect(log.map(({ what }) => what)).toContain('soughtActs')
    const { facts } = await lookAtProfile(one.context, one.personId, 'x')
    expect(JSON.stringify(facts)).not.toContain('Testverstraeten')
  })
})
