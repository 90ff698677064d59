/** Whatever looks like a national number or a mail address is taken out. */
export const redacted = (text: string): string =>
  text
    .replace(/\d{2}[.\s-]?\d{2}[.\s-]?\d{2}[.\s-]?\d{3}[.\s-]?\d{2}/g, '[nummer]')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[adres]')
