/** What a banking app needs to fill in a transfer. `text`: what the payer tells us with it, at most 140 signs. */
export type TransferToMake = Readonly<{ iban: string; holder: string; cents: number; text: string }>

/**
 * The text of a QR code that banking apps read (EPC069-12, version 002, without BIC). The communication goes as free text: the
 * structured field is for references of ISO 11649, which a Belgian communication is not. Throws for what no transfer can be.
 */
export function transferCode({ iban, holder, cents, text }: TransferToMake): string {
  if (!Number.isSafeInteger(cents) || cents < 1 || cents > 99_999_999_999)
    throw new RangeError('No amount to transfer.')
  const amount = `EUR${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
  const oneLine = (words: string, most: number) => words.replace(/\s+/g, ' ').trim().slice(0, most)
  return ['BCD', '002', '1', 'SCT', '', oneLine(holder, 70), iban, amount, '', '', oneLine(text, 140)].join('\n')
}
