/** Subscribes to what stays as it is, or tells nobody when it changes. */
export const neverChanges = () => () => undefined
