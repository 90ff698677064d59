/** Filled in with the template database of the tests. */
export function setup(): void {}
