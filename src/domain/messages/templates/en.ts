import { showDate } from '#platform/formats/dates.ts'
import { showIban } from '#platform/formats/iban.ts'
import { showMoney } from '#platform/formats/money.ts'
import { showCommunication } from '#platform/formats/structured-communication.ts'
import { inLanguage, type Words } from '#platform/words.ts'
import type { Contents } from './content.ts'
import { homes } from './homes.ts'
import { signing } from './signing-en.ts'
import { visits } from './visits-en.ts'

const said = (words: Words) => inLanguage(words, 'en')

/** Why something did not go on by itself. */
const whyNotByItself = {
  'needs-proof': 'We cannot renew it by itself: we need a proof of you again.',
  unknown: 'We cannot renew it by itself: a register does not tell us enough.',
  'needs-fee': 'We cannot renew it by itself: it has to be paid first.',
  'no-term': 'It is not renewed by itself.',
  'place-taken': 'We cannot renew it by itself: after that day the place is given.',
  'conditions-gone': 'According to the registers you no longer meet the conditions. So we do not renew it.',
  refused: 'An employee looked at it. We do not renew it.',
} as const

export const en: Contents = {
  ...visits,
  ...signing,
  ...homes.en,
  'application-received': ({ product, number }) => ({
    subject: `We received your application: ${said(product)}`,
    paragraphs: [
      `We received your application: ${said(product)}.`,
      `The number is ${number}. Keep it at hand when you call us.`,
      'My counter shows how far we are.',
    ],
    button: 'View the application',
  }),
  'certificate-ready': ({ product }) => ({
    subject: `Your document is ready: ${said(product)}`,
    paragraphs: [
      `Your document is ready: ${said(product)}.`,
      'Sign in to My counter to open it.',
      'We do not attach it to this e-mail. That keeps it safe.',
    ],
    button: 'Open the document',
  }),
  'permit-granted': ({ product, number }) => ({
    subject: `Approved: ${said(product)}`,
    paragraphs: [
      `We approved your application: ${said(product)}.`,
      `It is about application ${number}.`,
      'In Mijn loket you see for which plate, where and how long.',
    ],
    button: 'View',
  }),
  'permit-moved': ({ product, zone }) => ({
    subject: `You have moved: ${said(product)}`,
    paragraphs: [
      'According to the National Register you live at another address.',
      zone ? `So this now holds in another zone: ${said(product)}, zone ${zone}.` : `So this ended: ${said(product)}.`,
      zone ? 'You need to do nothing.' : 'Do you live in a resident zone? Then you can apply for a new one.',
    ],
    button: 'View in Mijn loket',
  }),
  'permit-renewed': ({ product, until }) => ({
    subject: `Renewed: ${said(product)}`,
    paragraphs: [
      `This now holds until ${showDate(until, 'en')}: ${said(product)}.`,
      'We looked into it, and it was renewed.',
      'You need to do nothing. Do you no longer use it? End it in Mijn loket.',
    ],
    button: 'View in Mijn loket',
  }),
  'permit-ends': ({ product, until, why, anew }) => ({
    subject: `Ends on ${showDate(until, 'en')}: ${said(product)}`,
    paragraphs: [
      `This still holds until ${showDate(until, 'en')}: ${said(product)}.`,
      whyNotByItself[why],
      why === 'conditions-gone' && anew
        ? 'Is that not right? Apply again before that day. An employee then looks into it.'
        : why === 'conditions-gone'
          ? 'Is that not right? Tell us before that day, at the counter or online.'
          : why === 'refused'
            ? 'Do you not agree? Apply again. Then you get a decision that you can appeal.'
            : anew
              ? 'Apply again before that day. Until then nothing changes.'
              : 'Ask for a renewal before that day. Until then nothing changes.',
    ],
    button: anew
      ? 'Apply again'
      : why === 'conditions-gone' || why === 'refused'
        ? 'See it in Mijn loket'
        : 'Renew in Mijn loket',
  }),
  'certificate-file': ({ product }) => ({
    subject: `Your document: ${said(product)}`,
    paragraphs: [
      'You asked us to send your document by e-mail. You find it attached.',
      'Anyone can check that it is genuine, with the code on the document.',
    ],
    button: 'View the document in My counter',
  }),
  'waiting-for-source': ({ product, source, promisedOn }) => ({
    subject: `Your application has to wait: ${said(product)}`,
    paragraphs: [
      `Your application waits for ${said(source)}.`,
      'We get no answer there now. We ask again by ourselves.',
      'You need not do anything. We tell you as soon as it goes on.',
      ...(promisedOn ? [`You get an answer by ${showDate(promisedOn, 'en')}.`] : []),
    ],
    button: 'View the application',
  }),
  'takes-longer': ({ product, number, promisedOn, look }) => ({
    subject: `It takes longer: ${said(product)}`,
    paragraphs: [
      look
        ? `You asked us to look at application ${number}: ${said(product)}. We have not done so yet.`
        : `We have not decided on application ${number} yet: ${said(product)}.`,
      'It takes longer than we promised you. We are sorry.',
      `You now get an answer by ${showDate(promisedOn, 'en')}.`,
      'You need not do anything.',
    ],
    button: 'View the application',
  }),
  'not-completed': ({ product, lastDay }) => ({
    subject: `Your application stops: ${said(product)}`,
    paragraphs: [
      `We asked you to complete your file. You had until ${showDate(lastDay, 'en')}.`,
      'We got no answer. That is why your application stops.',
      'Do you still need it? Then apply again.',
    ],
    button: 'View the application',
  }),
  'question-asked': ({ product, number, answerBy }) => ({
    subject: `We have a question: ${said(product)}`,
    paragraphs: [
      `We have a question about application ${number}: ${said(product)}.`,
      'You read it in My counter. There you can answer and add something.',
      'We wait for your answer. Then we go on at once.',
      ...(answerBy ? [`Answer by ${showDate(answerBy, 'en')}. Otherwise your application stops.`] : []),
    ],
    button: 'Read the question and answer',
  }),
  'paper-follows': ({ product, number, papers, bringBy }) => ({
    subject: `Bring one more paper: ${said(product)}`,
    paragraphs: [
      `Your application ${number} is filed: ${said(product)}.`,
      `This paper is still missing: ${said(papers)}.`,
      `Send it to us by ${showDate(bringBy, 'en')}. Until then we decide nothing.`,
      'You can do so here, at a contact point or at a counter. Say the number there.',
    ],
    button: 'Add the paper',
  }),
  'paper-reminder': ({ product, number, papers, bringBy }) => ({
    subject: `Do not forget your paper: ${said(product)}`,
    paragraphs: [
      `We still wait for a paper for application ${number}: ${said(product)}.`,
      `This paper is still missing: ${said(papers)}.`,
      `Send it to us by ${showDate(bringBy, 'en')}.`,
    ],
    button: 'Add the paper',
  }),
  'paper-not-come': ({ product, number }) => ({
    subject: `We did not get your paper: ${said(product)}`,
    paragraphs: [
      `We got no paper for application ${number}: ${said(product)}.`,
      'An employee looks at your application now.',
      'Do you still have the paper? Then add it soon.',
    ],
    button: 'Add the paper',
  }),
  'objection-received': ({ product, number, promisedOn }) => ({
    subject: `We look at your application again: ${said(product)}`,
    paragraphs: [
      `You do not agree with our decision on application ${number}: ${said(product)}.`,
      'Somebody else now looks at it again.',
      `You get an answer by ${showDate(promisedOn, 'en')}.`,
    ],
    button: 'View the application',
  }),
  'looked-again': ({ product, number, stands }) => ({
    subject: `An employee looked at this: ${said(product)}`,
    paragraphs: [
      `You asked us to look at application ${number}: ${said(product)}.`,
      stands ? 'The decision stays as it was.' : 'The decision was not right. What you got is no longer valid.',
      'In My counter you read what the employee found.',
    ],
    button: 'Read the answer',
  }),
  refused: ({ product, number }) => ({
    subject: `Our decision on your application: ${said(product)}`,
    paragraphs: [
      `We cannot give you this: ${said(product)}.`,
      `It is about application ${number}.`,
      'My counter tells you why, and what you can do if you disagree.',
    ],
    button: 'Read the decision',
  }),
  'payment-received': ({ product, number, cents }) => ({
    subject: 'We received your payment',
    paragraphs: [
      `We received your payment of ${showMoney(cents, 'en')}.`,
      `It belongs to application ${number}: ${said(product)}.`,
    ],
    button: 'View the application',
  }),
  'please-pay': ({ product, number, cents }) => ({
    subject: `Pay to get this: ${said(product)}`,
    paragraphs: [
      `You can get this: ${said(product)}.`,
      `First pay ${showMoney(cents, 'en')} for application ${number}.`,
      'Did you pay before? We gave that money back.',
      'After your payment we go on by ourselves.',
    ],
    button: 'Pay',
  }),
  'payment-failed': ({ product, number, cents }) => ({
    subject: 'Your payment did not succeed',
    paragraphs: [
      `Your payment of ${showMoney(cents, 'en')} did not succeed.`,
      `It belongs to application ${number}: ${said(product)}.`,
      'Your application is kept. You can pay again in My counter.',
    ],
    button: 'Pay again',
  }),
  'payment-refunded': ({ product, number, cents, inCash }) => ({
    subject: 'You get money back',
    paragraphs: [
      `We paid ${showMoney(cents, 'en')} back to you.`,
      `It is about application ${number}: ${said(product)}.`,
      inCash ? 'You received the money in cash at the counter.' : 'The amount reaches your account within a few days.',
    ],
    button: 'View the application',
  }),
  'refund-at-counter': ({ cents }) => ({
    subject: 'Your money is ready',
    paragraphs: [`${showMoney(cents, 'en')} is ready for you.`, 'Bring your receipt to a counter that takes cash.'],
    button: 'Open the receipt',
  }),
  'transfer-asked': ({ product, number, cents, account, holder, communication }) => ({
    subject: `You have a right to it. Pay now: ${said(product)}`,
    paragraphs: [
      `We checked your application. You have a right to it: ${said(product)}.`,
      `Transfer ${showMoney(cents, 'en')} to ${holder}.`,
      `Account: ${showIban(account)}.`,
      `Communication: ${showCommunication(communication)}. Copy these digits exactly.`,
      `It is about application ${number}. Afterwards we send everything by post.`,
    ],
    button: 'View application',
  }),
  'step-notice': ({ product, number, says }) => ({
    subject: `News of your application: ${said(product)}`,
    paragraphs: [said(says), `It is about application ${number}: ${said(product)}.`],
    button: 'View the application',
  }),
  'handed-on': ({ product, number, to, reference }) => ({
    subject: `Your application was passed on: ${said(product)}`,
    paragraphs: [
      `We passed your application on: ${said(product)}.`,
      `It is now with ${to}. They decide and write to you.`,
      `Their reference is ${reference}. Our number is ${number}.`,
      'Your receipt is in Mijn loket. Keep it safe.',
    ],
    button: 'View receipt',
  }),
  'vouchers-sent': ({ product, number, count, validUntil }) => ({
    subject: `We send them today: ${said(product)}`,
    paragraphs: [
      `We gave your parcel to the post: ${count} pieces. It is about application ${number}.`,
      `You can use them up to and including ${showDate(validUntil, 'en')}.`,
      'We do not exchange or replace them. Keep them safe.',
    ],
    button: 'View application',
  }),
  'parking-card-ends': ({ until }) => ({
    subject: 'Your parking card ends soon',
    paragraphs: [
      `Your parking card is valid up to and including ${showDate(until, 'en')}.`,
      'It is not renewed by itself. Apply for a new card now.',
      'We fill in your application for you.',
    ],
    button: 'Apply for a new card',
  }),
  'confirm-email': ({ code }) => ({
    subject: 'Your code to confirm your e-mail address',
    paragraphs: [
      'Type this code on the page where you were. The code works for 15 minutes.',
      'Give the code to nobody. We never ask for it either.',
      'Did you not ask for this? Then you need not do anything.',
    ],
    code,
  }),
  'correction-received': () => ({
    subject: 'We received your report',
    paragraphs: [
      'You told us that something we know is wrong. Thank you.',
      'We pass your report on to the service that keeps it.',
      'My counter shows what happens with it.',
    ],
    button: 'View the report',
  }),
  'pass-opened': () => ({
    subject: 'Your household has a sorting pass',
    paragraphs: [
      'You live in a sorting street. That is why your household gets a sorting pass. You did not have to ask.',
      'The card comes by post. Top it up before you bring residual waste for the first time.',
    ],
    button: 'See the sorting pass',
  }),
  'pass-topped-up': ({ cents, balance }) => ({
    subject: 'Your sorting pass is topped up',
    paragraphs: [
      `We received your payment of ${showMoney(cents, 'en')}.`,
      `Your sorting pass now holds ${showMoney(balance, 'en')}.`,
    ],
    button: 'See the sorting pass',
  }),
  'pass-low': ({ balance }) => ({
    subject: 'Your sorting pass is almost empty',
    paragraphs: [
      `Your sorting pass still holds ${showMoney(balance, 'en')}.`,
      'Top it up to keep the containers open.',
    ],
    button: 'Top up the pass',
  }),
  'pass-refill': ({ cents }) => ({
    subject: 'Top up your sorting pass',
    paragraphs: [
      'Your sorting pass is almost empty.',
      `You asked us to top up ${showMoney(cents, 'en')} then. You only need to pay.`,
      'Do you no longer want this? Switch it off in My counter.',
    ],
    button: 'Pay',
  }),
  'pass-collect': ({ cents }) => ({
    subject: 'We are topping up your sorting pass',
    paragraphs: [
      `Your sorting pass is almost empty. We take ${showMoney(cents, 'en')} from your account.`,
      'That takes a few days. Then the money is on your pass.',
      'Something wrong? Your bank pays it back for eight weeks. You can also call us.',
      'You no longer want this? Turn it off in My counter.',
    ],
    button: 'See the sorting pass',
  }),
  'pass-collect-on': ({ cents, limit }) => ({
    subject: 'Your sorting pass is topped up automatically',
    paragraphs: [
      'You allow us to top up your sorting pass from your account.',
      `Less than ${showMoney(limit, 'en')} on it? Then we take ${showMoney(cents, 'en')} from your account.`,
      'You get a message before each time.',
      'You no longer want this? Turn it off in My counter, on any day.',
    ],
    button: 'See or turn off',
  }),
  'pass-collect-not': ({ cents, limit }) => ({
    subject: 'We cannot collect from your account',
    paragraphs: [
      'You chose automatic top-up. The way you paid does not allow that.',
      `Less than ${showMoney(limit, 'en')} on it? Then we ask you to pay ${showMoney(cents, 'en')}.`,
      'You want to try again? Choose another way of paying.',
    ],
    button: 'See automatic top-up',
  }),
  'pass-collect-failed': ({ cents }) => ({
    subject: 'Your sorting pass was not topped up',
    paragraphs: [
      `We could not take ${showMoney(cents, 'en')} from your account. Nothing was paid.`,
      'Pay yourself, so that the containers stay open.',
      'We collect nothing any more. You still want it? Turn it on again in My counter.',
    ],
    button: 'Pay',
  }),
  'pass-taken-back': ({ cents, balance }) => ({
    subject: 'Your bank took a payment back',
    paragraphs: [
      `Your bank took ${showMoney(cents, 'en')} back. That amount left your sorting pass.`,
      `There is now ${showMoney(balance, 'en')} on your pass.`,
      'We collect nothing any more. Top up yourself, or call us if you did not ask this.',
    ],
    button: 'Top up the sorting pass',
  }),
  'pass-left': ({ until }) => ({
    subject: 'Your sorting pass ends',
    paragraphs: [
      'The National Register says that your household does not live in a sorting street any more.',
      'That is why your cards do not open the containers any more.',
      `We pay back what you topped up yourself and is left. That happens from ${showDate(until, 'en')} on.`,
      'Do you still live there? Then call us.',
    ],
    button: 'See the sorting pass',
  }),
  'pass-credit': ({ cents }) => ({
    subject: 'You get credit on your sorting pass',
    paragraphs: [
      `The city put ${showMoney(cents, 'en')} on your sorting pass.`,
      'You get this every year by itself as long as you are entitled to it.',
    ],
    button: 'See the sorting pass',
  }),
  'pass-refunded': ({ cents, inCash }) => ({
    subject: 'You get money back from your sorting pass',
    paragraphs: [
      `We paid you back ${showMoney(cents, 'en')}.`,
      inCash ? 'You received the money in cash at the counter.' : 'The amount is on your account within a few days.',
    ],
    button: 'Open My counter',
  }),
  'grant-withdrawn': ({ grant, because }) => ({
    subject: `We withdrew this: ${grant.en ?? grant.nl}`,
    paragraphs: [
      'You get this message because we withdrew something.',
      `It is about: ${grant.en ?? grant.nl}.`,
      `Why: ${because.en ?? because.nl}.`,
      'My counter says from when. Do you not agree? Call us.',
    ],
    button: 'Open My counter',
  }),
  'grant-ended': ({ grant }) => ({
    subject: `This ends: ${grant.en ?? grant.nl}`,
    paragraphs: [`We end this: ${grant.en ?? grant.nl}.`, 'My counter says from when.'],
    button: 'Open My counter',
  }),
}
