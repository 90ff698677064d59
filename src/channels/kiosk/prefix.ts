/** Every address of the contact point begins with this. */
export const prefix = '/kiosk'
