import type { BankStatement, Movement } from './statement.ts'

/** A statement as the bank writes it, for the simulator: CODA version 2, one record a line, Latin-1. */
export function writeCoda(statement: BankStatement): string {
  const { account, number, on, oldCents, newCents, movements } = statement
  const day = dayWritten(on)
  const shown = `${text(account, 31) + blank(3)}EUR`
  const body = [
    `12000${shown}${signed(oldCents)}${day}${text('STAD VOORBEELD', 26)}${text('ZICHTREKENING', 35)}${number}`,
    ...movements.flatMap((movement) => movementWritten(movement, day)),
    `8000${shown}${signed(newCents)}${day}${blank(64)}0`,
  ]
  const total = (sign: 1 | -1) =>
    movements.filter(({ cents }) => Math.sign(cents) === sign).reduce((sum, { cents }) => sum + Math.abs(cents), 0)
  const records = [
    `00000${day}72505${blank(1)}${blank(7)}${blank(10)}${text('STAD VOORBEELD', 26)}${text('KREDBEBB', 11)}${'0'.repeat(11)} 00000${blank(32)}${blank(7)}2`,
    ...body,
    `9${blank(15)}${String(body.length).padStart(6, '0')}${amount(total(-1))}${amount(total(1))}${blank(75)}2`,
  ]
  return `${records.map((record) => record.padEnd(128)).join('\r\n')}\r\n`
}

function movementWritten(movement: Movement, day: string): readonly string[] {
  const { place, reference, cents, valueOn, communication, other } = movement
  const at = place.replace('/', '')
  const said = communication ? text(`101${communication}`, 53) : text(movement.text, 53)
  const more = communication ? '' : ascii(movement.text).slice(53, 106)
  const value = valueOn ? dayWritten(valueOn) : '000000'
  const code = cents < 0 ? '00101000' : '00150000'
  const next = more || other ? '1' : '0'
  return [
    `21${at}${text(reference, 21)}${signed(cents)}${value}${code}${communication ? '1' : '0'}${said}${day}000${'0'}${next} 0`,
    ...(more || other
      ? [`22${at}${text(more, 53)}${blank(35)}${text('KREDBEBB', 11)}${blank(3)}${blank(13)}${other ? '1' : '0'} 0`]
      : []),
    ...(other ? [`23${at}${text(other.account, 34)}EUR${text(other.name, 35)}${blank(43)}0 0`] : []),
  ]
}

const blank = (length: number): string => ' '.repeat(length)
const text = (written: string, length: number): string => ascii(written).slice(0, length).padEnd(length)
const amount = (cents: number): string => `${String(cents).padStart(14, '0')}0`
const signed = (cents: number): string => `${cents < 0 ? '1' : '0'}${amount(Math.abs(cents))}`
const dayWritten = (day: string): string => day.slice(8) + day.slice(5, 7) + day.slice(2, 4)

/** Banks write names without accents. */
export const ascii = (written: string): string =>
  written
    .replace(/ı/g, 'i')
    .replace(/[Đđ]/g, (sign) => (sign === 'Đ' ? 'D' : 'd'))
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
