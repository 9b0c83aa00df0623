/** As `ref` of what is told where a form was: it takes the focus the form had, once. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus()
