/** The same of the same thing, reckoned once. Things are never changed, so nothing can be out of date. */
export const remembered = <T extends object, R>(reckon: (of: T) => R): ((of: T) => R) => {
  const known = new WeakMap<T, { readonly is: R }>()
  return (of) => {
    const before = known.get(of)
    if (before) return before.is
    const is = reckon(of)
    known.set(of, { is })
    return is
  }
}
