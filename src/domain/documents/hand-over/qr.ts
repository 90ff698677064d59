import QRCode from 'qrcode'

/** The QR code of `text` as rows of dark (true) and light, quiet zone not included. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const along = Array.from({ length: modules.size }, (_, at) => at)
  return along.map((y) => along.map((x) => modules.get(y, x) === 1))
}
