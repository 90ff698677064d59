import type { Language, ShellLanguage } from '#platform/words.ts'
import { type CodeWords, shellVerify } from './kiosk-shell/verify.ts'

const nl = {
  title: 'Is een attest echt?',
  lead: 'Typ de code van het attest, of kies het bestand.',
  byCode: 'Met de code',
  code: 'Code',
  codeHint: 'U vindt de code onder de QR-code, bijvoorbeeld 7KQ4-M2XR-9T6.',
  checkCode: 'Code controleren',
  noCode: 'Typ de code zoals ze op het attest staat, bijvoorbeeld 7KQ4-M2XR-9T6.',
  byFile: 'Met het bestand',
  file: 'Het pdf-bestand van het attest',
  fileHint: 'Wij vergelijken het en bewaren het niet. Hoogstens 10 MB.',
  checkFile: 'Bestand controleren',
  noFile: 'Kies het pdf-bestand van het attest.',
  genuine: 'Dit attest is echt',
  genuineText: 'De stad gaf het uit en het is nog geldig.',
  compare: 'Vergelijk het soort en de datum met wat op uw attest staat.',
  withdrawn: 'Dit attest is ingetrokken',
  withdrawnText: 'De stad gaf het uit, maar nam het terug. Gebruik het niet meer.',
  unknown: 'Wij kennen dit attest niet',
  unknownText: 'Kijk de code na. Klopt ze? Vraag dan een nieuw attest aan wie het u gaf.',
  changed: 'Dit bestand is veranderd',
  changedText: 'Het is niet meer het bestand dat de stad verzegelde. Vertrouw het niet.',
  'not-ours': 'Wij kennen dit bestand niet',
  'not-oursText': 'Het draagt het zegel van de stad niet. Vraag een nieuw attest.',
  kind: 'Soort',
  issuedOn: 'Uitgegeven op',
  validUntil: 'Geldig tot en met',
  issuer: 'Uitgegeven door',
  another: 'Een andere code',
}

export type VerifyWords = Readonly<Record<keyof typeof nl, string>>

const en: VerifyWords = {
  title: 'Is a certificate genuine?',
  lead: 'Type the code of the certificate, or choose the file.',
  byCode: 'With the code',
  code: 'Code',
  codeHint: 'You find the code under the QR code, for example 7KQ4-M2XR-9T6.',
  checkCode: 'Check the code',
  noCode: 'Type the code as it stands on the certificate, for example 7KQ4-M2XR-9T6.',
  byFile: 'With the file',
  file: 'The PDF file of the certificate',
  fileHint: 'We compare it and do not keep it. At most 10 MB.',
  checkFile: 'Check the file',
  noFile: 'Choose the PDF file of the certificate.',
  genuine: 'This certificate is genuine',
  genuineText: 'The city issued it and it is still valid.',
  compare: 'Compare the kind and the date with what your certificate says.',
  withdrawn: 'This certificate was withdrawn',
  withdrawnText: 'The city issued it, but took it back. Do not use it any more.',
  unknown: 'We do not know this certificate',
  unknownText: 'Check the code. Is it right? Then ask whoever gave it to you for a new one.',
  changed: 'This file was changed',
  changedText: 'It is no longer the file that the city sealed. Do not trust it.',
  'not-ours': 'We do not know this file',
  'not-oursText': 'It does not bear the seal of the city. Ask for a new certificate.',
  kind: 'Kind',
  issuedOn: 'Issued on',
  validUntil: 'Valid until',
  issuer: 'Issued by',
  another: 'Another code',
}

const fr: VerifyWords = {
  title: 'Une attestation est-elle authentique ?',
  lead: "Tapez le code de l'attestation, ou choisissez le fichier.",
  byCode: 'Avec le code',
  code: 'Code',
  codeHint: 'Le code est sous le code QR, par exemple 7KQ4-M2XR-9T6.',
  checkCode: 'Vérifier le code',
  noCode: "Tapez le code comme sur l'attestation, par exemple 7KQ4-M2XR-9T6.",
  byFile: 'Avec le fichier',
  file: "Le fichier PDF de l'attestation",
  fileHint: 'Nous le comparons et ne le gardons pas. 10 Mo au plus.',
  checkFile: 'Vérifier le fichier',
  noFile: "Choisissez le fichier PDF de l'attestation.",
  genuine: 'Cette attestation est authentique',
  genuineText: "La ville l'a délivrée et elle est encore valable.",
  compare: 'Comparez le type et la date avec votre attestation.',
  withdrawn: 'Cette attestation a été retirée',
  withdrawnText: "La ville l'a délivrée, puis reprise. Ne l'utilisez plus.",
  unknown: 'Nous ne connaissons pas cette attestation',
  unknownText: 'Vérifiez le code. Est-il juste ? Demandez alors une nouvelle attestation.',
  changed: 'Ce fichier a été modifié',
  changedText: "Ce n'est plus le fichier que la ville a scellé. Ne vous y fiez pas.",
  'not-ours': 'Nous ne connaissons pas ce fichier',
  'not-oursText': 'Il ne porte pas le cachet de la ville. Demandez une nouvelle attestation.',
  kind: 'Type',
  issuedOn: 'Délivrée le',
  validUntil: "Valable jusqu'au",
  issuer: 'Délivrée par',
  another: 'Un autre code',
}

const all: Readonly<Record<Language, VerifyWords>> = { nl, en, fr }

/** The sentences of the verification page. */
export const verifyWords = (language: Language): VerifyWords => all[language]

const onScreen: Record<ShellLanguage, CodeWords> = { ...all, ...shellVerify }

/** A printed code that is typed at a contact point. */
export const codeWords = (language: ShellLanguage): CodeWords => onScreen[language]
