/** Closes a switch over a union: a new member makes the call a type error; reached at run time it throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
