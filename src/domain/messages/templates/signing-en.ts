import { showDate } from '#platform/formats/dates.ts'
import { inLanguage } from '#platform/words.ts'
import type { SigningContents } from './content.ts'

export const signing: SigningContents = {
  'please-sign': ({ product, who, until }) => ({
    subject: `${who} asks your signature: ${inLanguage(product, 'en')}`,
    paragraphs: [
      `${who} asks you to sign too: ${inLanguage(product, 'en')}.`,
      'Sign in and read the text. Then you sign, or you say no.',
      `You can do this until ${showDate(until, 'en')}.`,
    ],
    button: 'Read and sign',
  }),
  'please-sign-reminder': ({ product, who, until }) => ({
    subject: `Still to be signed: ${inLanguage(product, 'en')}`,
    paragraphs: [
      `${who} is waiting for your signature: ${inLanguage(product, 'en')}.`,
      `Signing is possible until ${showDate(until, 'en')}. After that the application stops.`,
      'Do you not want to sign? You can say that too.',
    ],
    button: 'Read and sign',
  }),
  'sign-no-more': ({ product, who }) => ({
    subject: `You need not sign: ${inLanguage(product, 'en')}`,
    paragraphs: [
      `The application of ${who} was changed or stopped: ${inLanguage(product, 'en')}.`,
      'Your signature is not needed now. Did you sign already? That signature counts no more.',
      'Is it needed later after all? Then you get a new message.',
    ],
    button: 'View in My counter',
  }),
  'all-signed': ({ product, number, pays }) => ({
    subject: `Everybody signed: ${inLanguage(product, 'en')}`,
    paragraphs: [
      `Everybody signed: ${inLanguage(product, 'en')}.`,
      pays ? 'Pay now. Then we go on with your application.' : 'Your application is handed in now. We go on with it.',
      `The number is ${number}. Keep it for when you call us.`,
    ],
    button: pays ? 'Pay' : 'View the application',
  }),
  'signers-ended': ({ product, number, why }) => ({
    subject:
      why === 'back'
        ? `Check your application: ${inLanguage(product, 'en')}`
        : `Your application has stopped: ${inLanguage(product, 'en')}`,
    paragraphs: [
      `It is about application ${number}: ${inLanguage(product, 'en')}.`,
      why === 'back'
        ? 'Somebody who signs too thinks that something is not right.'
        : why === 'declined'
          ? 'Somebody does not sign. That is why the application stops.'
          : 'Not everybody signed in time. That is why the application stops.',
      why === 'back'
        ? 'Check it together, change what is needed and sign again.'
        : 'You paid nothing. You can always begin again.',
    ],
    button: 'View in My counter',
  }),
}
