import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'suomifi-ui-components'
import type { CommandKind } from '#domain/commands'
import { ask } from '../api/ask.ts'
import { newCommandId } from '../api/command-id.ts'
import { keys, useServices } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Wrong } from '../bases/Wrong.tsx'
import { LeaveForm } from '../parts/form/LeaveForm.tsx'
import { useFaults } from '../referral/use-faults.ts'
import { helsinkiToday } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import '../style/referral.css'
import { ActionFrame, type Given, textIn, useBack, useLeaveTo } from './ActionFrame.tsx'
import { InviteRow, type Row } from './InviteRow.tsx'

export const InvitePage = () => (
  <ActionFrame kind="invite-member" lede="screen.inviteLede">
    {(view, given) => <InviteForm view={view} given={given} />}
  </ActionFrame>
)

/** This month and the five after it, in words: no day is told. */
const monthsAhead = (locale: string): readonly string[] => {
  const [year = 2026, month = 1] = helsinkiToday().split('-').map(Number)
  const words = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return Array.from({ length: 6 }, (_, ahead) =>
    words.format(new Date(Date.UTC(year, month - 1 + ahead, 1))),
  )
}

/** One or several at once: each sees a competence, a month and the organisation, and nothing of the client. */
const InviteForm = ({ view, given }: { view: View; given: Given }) => {
  const say = useText()
  const back = useBack(view)
  const leaveTo = useLeaveTo(view)
  const queries = useQueryClient()
  const language = useLanguage()
  const months = monthsAhead(language)
  const empty = (): Row => ({
    commandId: newCommandId(),
    service: '',
    person: '',
    competence: '',
    month: months[0] ?? '',
    role: textIn(given, 'role') === 'network' ? 'network' : 'partner',
    isSent: false,
  })
  const [rows, setRows] = useState<readonly Row[]>([
    {
      ...empty(),
      service: textIn(given, 'service'),
      person: textIn(given, 'person') || textIn(given, 'asked'),
      competence: textIn(given, 'competence'),
    },
  ])
  const [isSending, setSending] = useState(false)
  const faults = useFaults(
    'invite',
    rows.flatMap((_, at) => [`${at}-service`, `${at}-competence`, `${at}-person`]),
    // Of several, whose field it is.
    (field) =>
      rows.length > 1
        ? say('screen.inviteNth', { number: Number.parseInt(field, 10) + 1 })
        : undefined,
  )
  const put = (place: number, some: Partial<Row>) =>
    setRows((now) => now.map((row, at) => (at === place ? { ...row, ...some } : row)))
  const parties = view.permissions?.is === 'all' ? view.permissions.parties : []
  const services = useServices().data?.services ?? []
  const closeOnes = parties
    .filter(({ party }) => !services.some(({ id }) => id === party))
    .map(({ party, name }) => ({ id: party, label: name ?? view.names[party] ?? party }))
  const homes = view.people.flatMap(({ side, service }) =>
    side === 'home' && service ? [service] : [],
  )
  const unsent = rows.filter(({ isSent }) => !isSent).length
  const submit = async () => {
    const hinders = rows.flatMap((row, at) =>
      row.isSent
        ? []
        : [
            ...(row.service === ''
              ? [{ field: `${at}-service`, text: say('screen.inviteNoService') }]
              : []),
            ...(row.competence === ''
              ? [{ field: `${at}-competence`, text: say('screen.inviteNoCompetence') }]
              : []),
          ],
    )
    if (faults.set(hinders)) return
    setSending(true)
    let { cursor } = view
    for (const [place, row] of rows.entries()) {
      if (row.isSent) continue
      const isHome = homes.includes(row.service)
      const isPermitted = parties.some((one) => one.party === row.service && one.inForce)
      // Before there is a permission, somebody is asked without a word of the client: not yet by name on the client's side.
      const whom = row.person === '' ? {} : isHome || isPermitted ? 'person' : 'asked'
      try {
        const { view: next } = await ask<{ readonly view: View }>(
          `/pair-works/${view.id}/commands`,
          {
            method: 'POST',
            body: {
              commandId: row.commandId,
              cursor,
              kind: 'invite-member' satisfies CommandKind,
              with: {
                service: row.service,
                role: isHome ? 'home' : row.role,
                competence: row.competence,
                month: row.month,
                ...(typeof whom === 'string' ? { [whom]: row.person } : {}),
              },
            },
          },
        )
        cursor = next.cursor
        queries.setQueryData(keys.view(view.id), next)
        put(place, { isSent: true })
      } catch (error) {
        setSending(false)
        put(place, { commandId: newCommandId() })
        faults.told(error)
        void queries.invalidateQueries({ queryKey: keys.view(view.id) })
        return
      }
    }
    back('invite-member')
  }
  return (
    <form
      className="command-form stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Wrong faults={faults.all} />
      {rows.map((row, place) => (
        <InviteRow
          key={row.commandId}
          row={row}
          place={place}
          months={months}
          isOnly={rows.length === 1}
          isHome={homes.includes(row.service)}
          closeOnes={closeOnes}
          at={faults.at}
          put={(some) => put(place, some)}
          remove={() => setRows(rows.filter((_, at) => at !== place))}
        />
      ))}
      <Button variant="secondary" onClick={() => setRows([...rows, empty()])}>
        {say('screen.inviteAnother')}
      </Button>
      <div className="btns">
        <Button type="submit" aria-busy={isSending}>
          {unsent === 1
            ? say('command.invite-member')
            : say('screen.inviteSend', { count: unsent })}
        </Button>
        <LeaveForm to={leaveTo} saved={{ state: 'nothing' }} />
      </div>
    </form>
  )
}
