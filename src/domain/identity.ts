/**
 * Ids that cannot be mistaken for each other. The value is an opaque string made outside the core
 * (a UUID from the server); nothing may be read out of it, not even an order.
 */
declare const kind: unique symbol

export type Id<K extends string> = string & { readonly [kind]: K }

export type PairWorkId = Id<'pair-work'>
export type PersonId = Id<'person'>
export type ServiceId = Id<'service'>
export type OrganisationId = Id<'organisation'>
export type FactId = Id<'fact'>
/** A part's id is also the id of what it began: a goal, a task, a meeting, an offer. */
export type PartId = Id<'part'>
export type CommandId = Id<'command'>

/** The only door from a plain string to an id. */
export const id = <K extends string>(value: string): Id<K> => value as Id<K>
