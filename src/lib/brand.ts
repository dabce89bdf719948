declare const brand: unique symbol

/** A primitive that must not be mixed with others of its kind. Made by the branding function of its module alone. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
