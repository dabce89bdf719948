const TYPED_INTO = new Set(['INPUT', 'TEXTAREA', 'SELECT'])

/** Whether a paste on this element is meant for the page: nothing that takes text itself has the focus. */
export const looksPasted = (target: { readonly tagName: string; readonly isContentEditable: boolean }): boolean =>
  !TYPED_INTO.has(target.tagName) && !target.isContentEditable
