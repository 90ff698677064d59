/** Belgian numbers (E.164) that are not mobile get no text message; of others we do not know. */
export const takesSms = (number: string): boolean => !number.startsWith('+32') || /^\+324[5-9]\d{7}$/.test(number)
