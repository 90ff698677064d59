import { everyVisitOf } from '#domain/appointments/index.ts'
import { casesOf, declarationsOf, lettersOf, paperFollows, timelineOf } from '#domain/cases/index.ts'
import { attachmentsOfCase, documentsOf } from '#domain/documents/index.ts'
import { grantsOf } from '#domain/grants/index.ts'
import { ordersOfCase } from '#domain/payments/index.ts'
import { correctionsOf, lookAtProfile, readerLog } from '#domain/people/index.ts'
import { awaitedPapersOf } from '#domain/tasks/index.ts'
import type { OpenContext } from '#platform/context.ts'

/** Everything that the city keeps of one person (GDPR art. 15 and 20), as data: for a file and for a page to read. */
export async function ownData(context: OpenContext, personId: string) {
  const { person, facts, contacts } = await lookAtProfile(context, personId)
  const cases = await casesOf(context, personId)
  return {
    madeAt: context.now.toISOString(),
    person: { nationalNumber: person.insz, givenName: person.givenName, familyName: person.familyName },
    contacts,
    facts,
    applications: await Promise.all(
      cases.map(async ({ id, number, product, status, reason, answers, createdAt, submittedAt, decidedAt }) => ({
        ...{ number, product, status, reason, answers, createdAt, submittedAt, decidedAt },
        awaitedPapers: reason === paperFollows ? await awaitedPapersOf(context, id) : null,
        files: (await attachmentsOfCase(context, id))
          .filter(({ removedAt }) => removedAt === null)
          .map(({ field, name, type, size, sha256, addedAt }) => ({ field, name, type, size, sha256, addedAt })),
        declarations: await declarationsOf(context, id),
        events: await timelineOf(context, id),
        payments: (await ordersOfCase(context, id)).map(({ cents, status, createdAt, paidAt }) => ({
          cents,
          status,
          createdAt,
          paidAt,
        })),
      })),
    ),
    signedWithOthers: (await lettersOf(context, { limit: 1_000 })).map(({ product, applicant, signer }) => ({
      ...{ product, applicant, state: signer.state, askedOn: signer.askedOn, answeredAt: signer.answeredAt },
    })),
    documents: (await documentsOf(context, personId)).map(({ kind, issuedOn, state, validUntil, erasedAt }) => ({
      ...{ kind, issuedOn, state, validUntil, erasedAt },
    })),
    grants: (await grantsOf(context, personId)).map(
      ({ kind, allows, subject, zone, given, valid, product, version, givenAt, withdrawn }) => ({
        ...{ kind, allows, subject, zone, given, valid, product, version, givenAt, withdrawn },
      }),
    ),
    visits: (await everyVisitOf(context, personId)).map(
      ({ state, place, startsAt, window, wish, name, companions, contact }) => ({
        ...{ state, place, startsAt: window?.from ?? startsAt, products: wish.products, name, companions, contact },
      }),
    ),
    corrections: await correctionsOf(context, personId),
    whoLooked: (await readerLog(context, personId, { limit: 10_000 })).map(({ name: _, ...line }) => line),
  }
}

export type OwnData = Awaited<ReturnType<typeof ownData>>
