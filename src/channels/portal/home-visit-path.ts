/** Where a visit at home is asked: an address, two hours, who lives there. */
export const homePath = '/aan-huis'
