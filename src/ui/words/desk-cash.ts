/** What the counter says of paying in cash. */
export const cashWords = {
  title: 'Contant betalen',
  voucher: (number: string, until: string) => `Nummer ${number}, geldig tot en met ${until}.`,
  how: 'Tel het geld eerst. Druk dan één keer. De aanvraag gaat daarna vanzelf verder.',
  take: (amount: string) => `Ik kreeg ${amount} contant`,
  paying: 'De klant betaalt nu nog met kaart of gsm. Neem geen geld aan. Kijk over enkele minuten opnieuw.',
  over: 'Dit nummer is vervallen. De klant moet nog betalen. Geef het een nieuwe datum.',
  renew: 'Nieuwe datum geven',
  none: 'Heeft de klant alleen contant geld? Geef dan eerst een nummer.',
  give: 'Contant laten betalen',
  taken: 'Het geld is genoteerd. Druk het betaalbewijs af en geef het mee.',
  receipt: 'Betaalbewijs openen',
  method: 'Contant',
  unknown: 'Wij vinden dit nummer niet. Kijk de acht cijfers na.',
  refundHow: 'Dit is contant betaald. Geef het geld zelf terug en bevestig het hier.',
  refundDone: 'Ik gaf dit bedrag terug',
} as const
