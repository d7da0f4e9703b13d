/** How long a message may take to arrive before one should ask for another, in ms. */
export const patience = 30_000
