/** A value as JSON has it. What comes from outside is this until it is checked. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** An object as JSON has it. Keys come from outside: read them with {@link at}, never by inheritance. */
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/** Whether a value is an object with keys (not null, not a list). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The own value under a key, `undefined` when the value is no object or lacks the key. Safe for keys such as `__proto__`. */
export function at(value: unknown, key: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}
