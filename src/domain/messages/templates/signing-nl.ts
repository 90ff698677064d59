import { showDate } from '#platform/formats/dates.ts'
import type { SigningContents } from './content.ts'

export const signing: SigningContents = {
  'please-sign': ({ product, who, until }) => ({
    subject: `${who} vraagt uw handtekening: ${product.nl}`,
    paragraphs: [
      `${who} vraagt u om mee te ondertekenen: ${product.nl}.`,
      'Meld u aan en lees de tekst. Daarna ondertekent u, of u zegt neen.',
      `Dit kan tot en met ${showDate(until, 'nl')}.`,
    ],
    button: 'Lezen en ondertekenen',
  }),
  'please-sign-reminder': ({ product, who, until }) => ({
    subject: `Nog te ondertekenen: ${product.nl}`,
    paragraphs: [
      `${who} wacht op uw handtekening: ${product.nl}.`,
      `Ondertekenen kan tot en met ${showDate(until, 'nl')}. Daarna stopt de aanvraag.`,
      'Wilt u niet ondertekenen? Dan kunt u dat ook zeggen.',
    ],
    button: 'Lezen en ondertekenen',
  }),
  'sign-no-more': ({ product, who }) => ({
    subject: `U hoeft niet te ondertekenen: ${product.nl}`,
    paragraphs: [
      `De aanvraag van ${who} is gewijzigd of gestopt: ${product.nl}.`,
      'Uw handtekening is nu niet nodig. Tekende u al? Dan telt die handtekening niet meer.',
      'Is ze later toch nodig? Dan krijgt u een nieuw bericht.',
    ],
    button: 'Bekijken in Mijn loket',
  }),
  'all-signed': ({ product, number, pays }) => ({
    subject: `Iedereen ondertekende: ${product.nl}`,
    paragraphs: [
      `Iedereen ondertekende: ${product.nl}.`,
      pays
        ? 'Betaal nu. Daarna gaan wij verder met uw aanvraag.'
        : 'Uw aanvraag is nu ingediend. Wij gaan ermee verder.',
      `Het nummer is ${number}. Houd het bij als u ons belt.`,
    ],
    button: pays ? 'Betalen' : 'Aanvraag bekijken',
  }),
  'signers-ended': ({ product, number, why }) => ({
    subject: why === 'back' ? `Kijk uw aanvraag na: ${product.nl}` : `Uw aanvraag is gestopt: ${product.nl}`,
    paragraphs: [
      `Het gaat over aanvraag ${number}: ${product.nl}.`,
      why === 'back'
        ? 'Iemand die mee ondertekent, vindt dat er iets niet klopt.'
        : why === 'declined'
          ? 'Iemand ondertekent niet mee. Daarom stopt de aanvraag.'
          : 'Niet iedereen ondertekende op tijd. Daarom stopt de aanvraag.',
      why === 'back'
        ? 'Kijk het samen na, wijzig wat nodig is en onderteken opnieuw.'
        : 'U betaalde niets. U kunt altijd opnieuw beginnen.',
    ],
    button: 'Bekijken in Mijn loket',
  }),
}
