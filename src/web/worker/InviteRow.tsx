import { type Profession, professions } from '#domain/words'
import { useServices, useSession, useWorkers } from '../api/queries.ts'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import type { Option } from '../parts/form/options.ts'
import { Select } from '../parts/form/Select.tsx'
import { serviceOptions } from '../parts/form/use-options.ts'
import type { Faults } from '../referral/use-faults.ts'
import { helsinkiToday } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { InvitedSees } from './InvitedSees.tsx'

export interface Row {
  readonly commandId: string
  readonly service: string
  readonly person: string
  readonly competence: string
  readonly month: string
  readonly role: 'partner' | 'network'
  readonly isSent: boolean
}

interface RowProps {
  readonly row: Row
  readonly place: number
  readonly months: readonly string[]
  readonly isOnly: boolean
  readonly isHome: boolean
  /** Private persons there is a permission for. */
  readonly closeOnes: readonly Option[]
  readonly at: Faults['at']
  readonly put: (some: Partial<Row>) => void
  readonly remove: () => void
}

/** One who is invited: whom, which competence, when; and what of it they will see. */
export const InviteRow = ({
  row,
  place,
  months,
  isOnly,
  isHome,
  closeOnes,
  at,
  put,
  remove,
}: RowProps) => {
  const say = useText()
  const said = useSaid()
  const { data: session } = useSession()
  const services = useServices().data
  const workers = useWorkers({ service: row.service }, row.service !== '')
  const staff = row.service === '' ? [] : (workers.data ?? [])
  const own = services?.services.find(({ id }) => id === session?.acting?.service)
  const organisation = services?.organisations.find(({ id }) => id === own?.organisation)
  const options = [...serviceOptions(services, said), ...closeOnes]
  const service = options.find(({ id }) => id === row.service)?.label
  const name = staff.find(({ id }) => id === row.person)?.name
  // To whom it goes stands beside what it tells: a form opened with everything known is sent as it is.
  const goesTo =
    service &&
    (name
      ? say('screen.askFrom', { name, service })
      : staff.length > 0
        ? say('screen.askFirstDesk', { service })
        : service)
  if (row.isSent)
    return (
      <p className="saved" role="status">
        {say('screen.inviteSent')}
      </p>
    )
  return (
    <fieldset className="sheet sheet-pad stack plain-sheet">
      <legend className="label">
        {isOnly ? say('screen.inviteOne') : say('screen.inviteNth', { number: place + 1 })}
      </legend>
      <Select
        {...at(`${place}-service`)}
        label={say('fieldOf.member-invited.service')}
        value={row.service}
        options={options}
        change={(service) => put({ service, person: '' })}
      />
      {staff.length > 0 && (
        <Select
          {...at(`${place}-person`)}
          label={say('fieldOf.member-invited.person')}
          hint={say('screen.invitePersonHint')}
          optional={say('screen.optional')}
          value={row.person}
          options={staff.map(({ id, name, hats }) => {
            const hat = hats.find(({ service }) => service === row.service)
            return {
              id,
              label: name,
              ...(hat ? { note: say(`profession.${hat.profession}`) } : {}),
            }
          })}
          change={(person) => {
            const hat = staff
              .find(({ id }) => id === person)
              ?.hats.find(({ service }) => service === row.service)
            put({ person, ...(hat && row.competence === '' ? { competence: hat.profession } : {}) })
          }}
        />
      )}
      <Select
        {...at(`${place}-competence`)}
        label={say('field.competence')}
        value={row.competence}
        options={professions.map((id: Profession) => ({ id, label: say(`profession.${id}`) }))}
        change={(competence) => put({ competence })}
      />
      {!isHome && (
        <ChoiceInput
          {...at(`${place}-role`)}
          label={say('field.role')}
          value={row.role}
          options={(['partner', 'network'] as const).map((id) => ({
            id,
            label: say(`memberRole.${id}`),
          }))}
          change={(role) => put({ role: role === 'network' ? 'network' : 'partner' })}
        />
      )}
      <ChoiceInput
        {...at(`${place}-month`)}
        label={say('field.month')}
        value={row.month}
        options={months.map((id) => ({ id, label: id }))}
        change={(month) => put({ month })}
      />
      <div className="stack-s">
        {goesTo && <p>{say('screen.inviteGoesTo', { whom: goesTo })}</p>}
        <p className="label">{say('screen.inviteWillSee')}</p>
        <InvitedSees
          competence={row.competence || null}
          organisation={organisation?.name ?? null}
          month={row.month}
          askedOn={helsinkiToday()}
          remindedOn={null}
        />
        <p className="meta">{say('screen.inviteNothingElse')}</p>
      </div>
      {!isOnly && (
        <div className="btns">
          <button type="button" className="btn btn-3" onClick={remove}>
            {say('screen.inviteRemove')}
          </button>
        </div>
      )}
    </fieldset>
  )
}
