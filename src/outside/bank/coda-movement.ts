import { bareIban } from '#platform/formats/iban.ts'
import { readCommunication } from '#platform/formats/structured-communication.ts'
import { CodaMistake, type CodaRecord, centsAt, dayAt } from './coda-record.ts'
import type { Movement } from './statement.ts'

/** A movement and how it counts: details are parts of the total before them, so only one of both is booked. */
export type Part = Movement & Readonly<{ isTotal: boolean; isBooked: boolean }>

/** Structured communications of credit transfers: 101 Belgian, 102 the same with its check left to us. */
const communicationKinds = ['101', '102']

/** Records 2.1, 2.2 and 2.3 of one movement become one. */
export function movementsOf(records: readonly CodaRecord[]): readonly Part[] {
  const groups: CodaRecord[][] = []
  for (const record of records) {
    const last = groups.at(-1)
    if (record.article === '1') groups.push([record])
    else if (last?.[0]?.at(3, 10) === record.at(3, 10)) last.push(record)
    else throw new CodaMistake(record.line, 'out-of-order')
  }
  return booked(groups.map(movementOf))
}

function movementOf(records: readonly CodaRecord[]): Movement {
  const first = records[0] as CodaRecord
  const part = (article: string) => records.find((record) => record.article === article)
  const cents = centsAt(first, 33)
  const isStructured = first.at(62, 62) === '1' && communicationKinds.includes(first.at(63, 65))
  const free = [
    first.at(62, 62) === '1' ? '' : first.at(63, 115),
    part('2')?.at(11, 63) ?? '',
    part('3')?.at(83, 125) ?? '',
  ].join('')
  const communication = readCommunication(isStructured ? first.at(66, 77) : free)
  const other = part('3')
  return {
    place: `${first.at(3, 6)}/${first.at(7, 10)}`,
    reference: first.at(11, 31).trim(),
    cents: first.at(32, 32) === '1' && cents !== 0 ? -cents : cents,
    valueOn: dayAt(first, 48),
    communication,
    text: (isStructured && !communication ? first.at(63, 115) : communication ? '' : free)
      .trim()
      .replace(/\s{2,}/g, ' '),
    other: other ? { name: other.at(48, 82).trim(), account: bareIban(other.at(11, 44)) } : null,
  }
}

/**
 * A total (detail 0000) that the file splits in details of exactly the same sum is booked by its details: they say whose
 * money it is. Otherwise the total is booked and the details only inform.
 */
function booked(movements: readonly Movement[]): readonly Part[] {
  const [sequenceOf, detailOf] = [(one: Movement) => one.place.slice(0, 4), (one: Movement) => one.place.slice(5)]
  let runs = 0
  const groups = Map.groupBy(movements, (one) => (detailOf(one) === '0000' ? ++runs : runs))
  return [...groups.values()].flatMap((group) => {
    const [total, ...details] = group
    const same = total ? details.filter((one) => sequenceOf(one) === sequenceOf(total)) : []
    const sum = same.reduce((all, { cents }) => all + cents, 0)
    const isSplit = same.length > 0 && sum === total?.cents
    return group.map((one) => ({
      ...one,
      isTotal: one === total,
      isBooked: (one === total) !== isSplit && one.cents !== 0,
    }))
  })
}
