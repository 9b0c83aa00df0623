/**
 * What a fact and its parts are sealed by. Tags may change, each change by a fact of its own: what is sealed is what they
 * were at first.
 */
import type { Fact, Part } from '#domain/facts/index'
import type { PairWorkId } from '#domain/identity'
import { canonical, sha256 } from './canonical.ts'

/** @param first its tags when it was recorded; null: it was recorded before they were sealed */
export const partDigest = (
  salt: Uint8Array,
  part: Part,
  first: Pick<Part, 'topics' | 'unsorted'> | null,
): Buffer =>
  sha256(
    salt,
    canonical({
      id: part.id,
      name: part.name,
      category: part.category,
      readers: part.readers,
      author: part.author,
      about: part.about,
      whereabouts: part.whereabouts,
      values: part.values,
      ...(first ? { first: { topics: first.topics, unsorted: first.unsorted } } : {}),
    }),
  )

export const factDigest = (
  pairWork: PairWorkId,
  seq: number,
  fact: Omit<Fact, 'parts'>,
  parts: readonly Uint8Array[],
): Buffer =>
  sha256(
    canonical({
      pairWork,
      seq,
      id: fact.id,
      kind: fact.kind,
      round: fact.round,
      happenedAt: fact.happenedAt,
      recordedAt: fact.recordedAt,
      by: fact.by,
      commandId: fact.commandId,
      parts: parts.map((digest) => Buffer.from(digest).toString('hex')),
    }),
  )
