import { describe, expect, it } from 'vitest'
import { type Play, threeAround } from '../../../tests/setup/small-county.ts'
import { type LocalDate, localDate } from '../calendar.ts'
import type { Standing } from '../commands.ts'
import { absencesToTell, deriveAbsences, returnsToTell } from '../covers.ts'
import type { Fact } from '../facts/index.ts'
import { type CommandId, id, type PersonId } from '../identity.ts'
import { foldKnown } from '../knowledge.ts'
import { deriveMembers, deriveMemberships } from '../members.ts'
import { deriveAsked } from '../pathway/asked.ts'
import { openTasksOf } from '../tasks.ts'
import { decide } from './index.ts'
import { decideCover } from './pair-cover.ts'

const from = localDate('2026-01-13')
const until = localDate('2026-01-18')
const service = { hanna: 'adult-social-work', marja: 'adult-social-work', mirja: 'disability' }

const cover = (
  county: Play,
  by: keyof typeof service,
  standing: Standing,
  who: string,
  substitute: string | null,
) =>
  decideCover(
    {
      commandId: 'cover' as CommandId,
      who: id<'person'>(who),
      from,
      until,
      substitute: substitute === null ? null : id<'person'>(substitute),
    },
    county.known(),
    county.seen(by),
    { person: id<'person'>(by), service: id<'service'>(service[by]), standing },
    county.around(),
  )
const recorded = (county: Play, outcome: ReturnType<typeof cover>) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return foldKnown([...county.known().all, ...outcome.value])
}
const oona: PersonId = id<'person'>('oona')
const dayAfter: LocalDate = localDate('2026-01-19')

describe('Ill this morning', () => {
  it('the supervisor says who is away and who stands in, in one act', () => {
    const county = threeAround()
    const outcome = cover(county, 'marja', 'supervisor', 'hanna', 'oona')
    expect(county.kinds(outcome).slice(0, 2)).toEqual(['absence-started', 'substitute-named'])
    const known = recorded(county, outcome)
    expect(deriveAbsences(known, from)).toEqual([{ who: 'hanna', from, until, substitute: 'oona' }])
    expect(deriveMembers(known, until).some(({ person }) => person === oona)).toBe(true)
  })

  it('ends by itself the day after', () => {
    const county = threeAround()
    const known = recorded(county, cover(county, 'marja', 'supervisor', 'hanna', 'oona'))
    expect(deriveAbsences(known, dayAfter)).toEqual([])
    expect(deriveMembers(known, dayAfter).some(({ person }) => person === oona)).toBe(false)
  })

  it('is all or nothing: nobody of another service stands in, and then nobody is away either', () => {
    const county = threeAround()
    const outcome = cover(county, 'marja', 'supervisor', 'hanna', 'mikko')
    expect(outcome).toMatchObject({ ok: false })
    expect(county.kinds(outcome)).toEqual([])
  })

  it('a supervisor says nobody of a party ill, and nothing in another unit’s pair work', () => {
    const county = threeAround()
    expect(cover(county, 'marja', 'supervisor', 'mikko', null).ok).toBe(false)
    expect(cover(county, 'mirja', 'supervisor', 'hanna', null).ok).toBe(false)
  })

  it('a partner covers within the pair work, and gets no second place by it', () => {
    const county = threeAround()
    const invitation = county.must('hanna', 'invite-member', {
      person: 'oona',
      service: 'adult-social-work',
      role: 'home',
      competence: 'social-worker',
      month: 'tammikuu',
    })
    county.must('oona', 'accept-invitation', { invitation })
    county.must('oona', 'record-absence', { who: 'hanna', from, until })
    county.must('oona', 'name-substitute', { for: 'hanna', who: 'oona', until })
    const members = deriveMembers(county.known(), from).filter(({ person }) => person === oona)
    expect(members).toMatchObject([{ until: null }])
  })

  it('said again with the same days and the same substitute, records nothing more', () => {
    const county = threeAround()
    county.must('hanna', 'record-absence', { who: 'hanna', from, until })
    const outcome = cover(county, 'marja', 'supervisor', 'hanna', 'oona')
    expect(county.kinds(outcome)).not.toContain('absence-started')
    county.must('hanna', 'name-substitute', { for: 'hanna', who: 'oona', until })
    expect(cover(county, 'marja', 'supervisor', 'hanna', 'oona')).toEqual({ ok: true, value: [] })
  })

  it('asks the substitute to tell the client, and for what falls due in those days only', () => {
    const county = threeAround()
    const set = (due: string) =>
      county.must('hanna', 'set-task', { doer: 'hanna', what: due, due, topics: ['daily-life'] })
    set('2026-01-16')
    set('2026-02-16')
    const known = recorded(county, cover(county, 'marja', 'supervisor', 'hanna', 'oona'))
    expect(absencesToTell(known, from)).toMatchObject([{ who: 'hanna', teller: 'oona' }])
    expect(deriveAsked(known, oona, from)).toEqual([
      expect.objectContaining({
        command: 'finish-task',
        words: '2026-01-16',
        by: 'hanna',
        until,
      }),
      expect.objectContaining({ command: 'inform-client', about: { away: 'hanna' }, until }),
    ])
    expect(deriveAsked(known, oona, dayAfter)).toEqual([])
  })

  it('is asked of the own worker where they are not the one away, until the client has been told', () => {
    const county = threeAround()
    county.must('hanna', 'record-absence', { who: 'mikko', from, until })
    const today = () => deriveAsked(county.known(), id<'person'>('hanna'), from)
    expect(today()).toContainEqual(expect.objectContaining({ command: 'inform-client' }))
    county.must('hanna', 'inform-client', {
      who: 'tuula',
      contact: 'hanna',
      words: 'Mikko on poissa tämän viikon.',
      topics: ['other'],
    })
    expect(today()).toEqual([])
  })
})

describe('Back sooner than was told', () => {
  const covered = () => {
    const county = threeAround()
    county.must('hanna', 'record-absence', { who: 'hanna', from, until })
    county.must('hanna', 'name-substitute', { for: 'hanna', who: 'oona', until })
    return county
  }
  const oonaIn = (county: Play) =>
    deriveMembers(county.known(), from).filter(({ person }) => person === oona)

  it('ends the cover with it, and hands back what came to the substitute meanwhile', () => {
    const county = covered()
    county.must('oona', 'set-task', { doer: 'oona', what: 'Soitto', due: until, topics: ['money'] })
    county.must('hanna', 'end-absence', {})
    expect(deriveAbsences(county.known(), from)).toEqual([])
    expect(oonaIn(county)).toEqual([])
    expect(openTasksOf(county.known(), id<'person'>('hanna'))).toMatchObject([{ what: 'Soitto' }])
    const past = deriveMemberships(county.known()).filter(({ person }) => person === oona)
    expect(past).toMatchObject([{ cause: 'cover-ended', leftAt: expect.any(String) }])
  })

  it('is said by oneself, the home and its supervisor, once, and of somebody who is away', () => {
    for (const [who, standing] of [
      ['oona', undefined],
      ['marja', 'supervisor'],
    ] as const)
      expect(
        covered().codes(who, 'end-absence', { who: 'hanna' }, standing ? { standing } : {}),
        who,
      ).toEqual(expect.arrayContaining(['absence-ended', 'member-left']))
    const county = covered()
    expect(county.codes('mikko', 'end-absence', { who: 'hanna' })).toEqual(['not-yours'])
    county.must('hanna', 'end-absence', {})
    expect(county.codes('hanna', 'end-absence', {})).toEqual(['already-done'])
  })

  it('tells a supervisor the same of their own, whatever place that one has outside the home besides', () => {
    const county = covered()
    const [joined] = county.facts().filter(({ kind }) => kind === 'member-joined')
    const values = { person: 'hanna', service: 'mental-health', role: 'partner' }
    const beside = {
      ...joined,
      id: 'beside',
      parts: joined?.parts.map((part) => ({ ...part, id: 'beside', name: 'party-member', values })),
    } as unknown as Fact
    const answers = [[], [beside]].map((more) =>
      (
        [
          ['record-absence', { who: 'hanna', from, until }],
          ['end-absence', { who: 'hanna' }],
          ['name-substitute', { for: 'hanna', who: 'oona', until }],
          ['name-substitute', { for: 'hanna', who: 'mikko', until }],
        ] as const
      ).map(([kind, payload]) => {
        const outcome = decide(
          { kind, payload, commandId: 'asked' as CommandId, happenedAt: undefined },
          foldKnown([...county.known().all, ...more]),
          county.seen('marja'),
          {
            person: id<'person'>('marja'),
            service: id<'service'>(service.marja),
            standing: 'supervisor',
          },
          county.around(),
        )
        return outcome.ok ? county.kinds(outcome) : outcome.refusals
      }),
    )
    expect(answers[1]).toEqual(answers[0])
    expect(answers[0]?.slice(0, 3).map(([first]) => first)).toEqual([
      'absence-started',
      'absence-ended',
      'substitute-named',
    ])
  })

  it('leaves whoever stands in for somebody else too, for as long as that one is away', () => {
    const county = covered()
    const sooner = localDate('2026-01-15')
    county.must('marja', 'join-as-supervisor', {}, { standing: 'supervisor' })
    county.must('marja', 'record-absence', { who: 'marja', from, until: sooner })
    county.must('marja', 'name-substitute', { for: 'marja', who: 'oona', until: sooner })
    county.must('hanna', 'name-substitute', { for: 'hanna', who: 'oona', until })
    expect(oonaIn(county)).toMatchObject([{ until }])
    county.must('hanna', 'end-absence', {})
    expect(oonaIn(county)).toMatchObject([{ until: sooner, isStandIn: true }])
  })

  it('leaves whoever has a place of their own', () => {
    const county = threeAround()
    const invitation = county.must('hanna', 'invite-member', {
      person: 'oona',
      service: 'adult-social-work',
      role: 'home',
      competence: 'social-worker',
      month: 'tammikuu',
    })
    county.must('hanna', 'record-absence', { who: 'hanna', from, until })
    county.must('hanna', 'name-substitute', { for: 'hanna', who: 'oona', until })
    expect(oonaIn(county)).toMatchObject([{ until, isStandIn: true }])
    county.must('oona', 'accept-invitation', { invitation }, { standing: 'invited' })
    county.must('hanna', 'end-absence', {})
    expect(oonaIn(county)).toMatchObject([{ until: null, isStandIn: false }])
  })

  it('away again later, covered again: the former return says nothing of it', () => {
    const county = covered()
    county.must('hanna', 'end-absence', {})
    county.must('hanna', 'record-absence', { who: 'hanna', from, until })
    expect(deriveAbsences(county.known(), from)).toMatchObject([{ who: 'hanna', substitute: null }])
    county.must('hanna', 'name-substitute', { for: 'hanna', who: 'oona', until })
    expect(oonaIn(county)).toMatchObject([{ until, isStandIn: true }])
  })

  it('is told to a client who heard of the absence, and asked of nobody else’s', () => {
    const county = covered()
    const told = () => returnsToTell(county.known(), from)
    const inform = () =>
      county.must('oona', 'inform-client', {
        who: 'tuula',
        contact: 'oona',
        words: 'Hanna on poissa tämän viikon.',
        topics: ['other'],
      })
    inform()
    expect(told()).toEqual([])
    county.must('hanna', 'end-absence', {})
    expect(told()).toMatchObject([{ who: 'hanna', until, teller: 'hanna' }])
    expect(returnsToTell(county.known(), dayAfter)).toEqual([])
    county.must('hanna', 'inform-client', {
      who: 'tuula',
      contact: 'hanna',
      words: 'Olen taas töissä.',
      topics: ['other'],
    })
    expect(told()).toEqual([])
  })
})
