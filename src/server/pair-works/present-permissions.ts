/**
 * Permissions as each side may know them. The home sees all of it; a giver their own answers and "in force" or "not
 * yet"; a party "you have a permission for plan and minutes until a day", and nothing of topics, versions or others.
 *
 * @source design rules.md, "Permission"
 */
import type { Seen } from '#domain/knowledge'
import { daysToEnd } from '#domain/line-ends'
import { confirmBy, findPaper, waitsForPaper } from '#domain/papers'
import { derivePermission } from '#domain/permission'
import type { ProcessModel } from '#domain/process-model'
import { deriveWhoAnswers } from '#domain/who-answers'
import { bodyOf } from './list-row.ts'
import type { Looking } from './looking.ts'
import { nameOf } from './present-people.ts'
import type { Sight } from './sight.ts'

const ofParty = (party: string, looking: Looking): string | null =>
  looking.county.service(party)?.name[looking.language] ?? nameOf(party, looking)

export const presentPermissions = (
  seen: Seen,
  sight: Sight,
  looking: Looking,
  model: ProcessModel,
) => {
  if (looking.standing === 'home' || looking.standing === 'keeper')
    return presentAll(seen, sight, looking, model)
  if (looking.standing === 'client' || looking.standing === 'guardian')
    return presentOwnAnswers(seen, sight, looking, model)
  if (looking.standing === 'party') return presentOwnPermission(looking)
  return null
}

const stateOf = (seen: Seen, sight: Sight, looking: Looking, model: ProcessModel) => {
  const client = sight.people.find((person) => person.id === sight.pairWork.client)
  return derivePermission(seen.inRound(seen.round), {
    today: looking.today,
    model,
    birthDate: client?.birthDate ?? undefined,
  })
}

const presentAll = (seen: Seen, sight: Sight, looking: Looking, model: ProcessModel) => {
  const permission = stateOf(seen, sight, looking, model)
  const client = sight.people.find((person) => person.id === sight.pairWork.client)
  return {
    is: 'all' as const,
    givers: permission.givers.map((giver) => ({
      person: giver.person,
      name: nameOf(giver.person, looking),
      standing: giver.standing,
      until: giver.until,
    })),
    answering: deriveWhoAnswers(seen.inRound(seen.round), permission, {
      today: looking.today,
      client: sight.pairWork.client,
      birthDate: client?.birthDate ?? null,
    }),
    form: model.settings.permissionForm,
    parties: [...permission.parties.values()].map((party) => ({
      party: party.party,
      name: ofParty(party.party, looking),
      state: party.state,
      inForce: party.inForce,
      written: party.writtenInForce,
      categories: party.categories,
      minusTopics: party.minusTopics,
      from: party.from,
      until: party.until,
      endsInDays: party.inForce ? daysToEnd(party.until, looking.today) : null,
      missing: party.missing,
      lines: party.lines.map((line) => ({
        line: line.part,
        giver: line.giver,
        answer: line.answer,
        version: line.version,
        categories: line.categories,
        minusTopics: line.minusTopics,
        people: line.people,
        from: line.from,
        until: line.until,
        reach: line.reach,
        form: line.form,
        paper: findPaper(seen, line.part) ?? null,
        waitsForPaper: waitsForPaper(seen, line),
        confirmBy: confirmBy(seen, line),
      })),
    })),
  }
}

/** The giver's own answers, and of each party only whether it has a permission by now. */
const presentOwnAnswers = (seen: Seen, sight: Sight, looking: Looking, model: ProcessModel) => {
  const permission = stateOf(seen, sight, looking, model)
  const inForce = new Map(
    (sight.row ? (bodyOf(sight.row).inForce ?? []) : [])
      .filter((one) => one.from <= looking.today && looking.today <= one.until)
      .map((one) => [one.party, one]),
  )
  const own = [...permission.parties.values()].flatMap((party) =>
    party.lines.filter(
      (line) => line.giver === looking.reader.person && !looking.isLocating(line.party),
    ),
  )
  return {
    is: 'own-answers' as const,
    parties: own.map((line) => ({
      party: line.party,
      name: ofParty(line.party, looking),
      line: line.part,
      answer: line.answer,
      categories: line.categories,
      minusTopics: line.minusTopics,
      people: line.people,
      from: line.from,
      until: line.until,
      reach: line.reach,
      form: line.form,
      inForce: inForce.has(line.party),
      endsInDays:
        line.answer === 'given' && inForce.has(line.party)
          ? daysToEnd(line.until, looking.today)
          : null,
      paper: findPaper(seen, line.part) ?? null,
      confirmBy: confirmBy(seen, line),
    })),
  }
}

/** One row per permission in force. Two rows of one line differ only in the time they reach back to. */
const presentOwnPermission = (looking: Looking) => {
  const rows = looking.grants.filter((row) => row.standing === 'party')
  const categories = [...new Set(rows.flatMap((row) => row.categories))]
  const until =
    rows
      .map((row) => row.until)
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  return {
    is: 'own' as const,
    categories: categories.filter((category) => category !== 'identity'),
    until,
    endsInDays: daysToEnd(until, looking.today),
  }
}
