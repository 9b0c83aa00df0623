import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { Button, Checkbox, TextInput } from 'suomifi-ui-components'
import { instant } from '#domain/calendar'
import { addressLetters, areaLetters, isPossible } from '#domain/visit'
import { useSession, useWorkers } from '../api/queries.ts'
import { type Fault, faultAt } from '../bases/Wrong.tsx'
import { Ticks } from '../experts/Ticks.tsx'
import { GuardedText } from '../parts/form/GuardedText.tsx'
import { HandForm, placeIn } from '../parts/form/HandForm.tsx'
import { PersonSearch } from '../parts/form/PersonSearch.tsx'
import { Page } from '../parts/Page.tsx'
import { useTeamSend } from '../team/use-team.ts'
import { faultsIn, useVouching } from '../team/use-vouching.tsx'
import { helsinkiToday, momentOf, readTime, shortTime } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { visitsKey } from './visits.ts'
import '../style/safety.css'

/** What a meeting it was opened from says: never whose meeting it is. */
interface From {
  readonly visit?: {
    readonly backBy?: string
    readonly alerted?: readonly { readonly id: string; readonly label: string }[]
  }
}
interface Sent {
  readonly backBy: string
  readonly area: string
  readonly address: string
  readonly alerted: readonly string[]
  readonly desk: boolean
  readonly tellsNobody: readonly string[]
}
const desk = 'desk'
const fields = { '/backBy': 'visit-back', '/area': 'visit-area', '/alerted': 'visit-whom' }
const quick = [30, 60, 90, 120] as const
const minute = 60_000

const inMinutes = (minutes: number): string => {
  const at = Date.now() + minutes * minute
  // To the next five minutes: nobody says 14.53.
  return new Date(Math.ceil(at / (5 * minute)) * 5 * minute).toISOString()
}

/** The end of the meeting it was opened from, while that is to come today; else an hour and a half. */
const usualBack = (told: string | undefined): string =>
  told !== undefined &&
  helsinkiToday(new Date(told)) === helsinkiToday() &&
  isPossible(instant(told), instant(new Date().toISOString()))
    ? told
    : inMinutes(90)

/** Back by when, whom to alert, where: filled in as far as it is known, so that most often one press is enough. */
export const GoToVisit = () => {
  const say = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: session } = useSession()
  const { state } = useLocation() as { state: From | null }
  const given = state?.visit ?? {}
  const [time, setTime] = useState(() => shortTime(usualBack(given.backBy)))
  const partners = given.alerted ?? []
  const [whom, setWhom] = useState<readonly string[]>([desk, ...partners.map(({ id }) => id)])
  const [other, setOther] = useState('')
  const [area, setArea] = useState('')
  const [hasAddress, setHasAddress] = useState(false)
  const [address, setAddress] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const vouching = useVouching('visit', 'area')
  const send = useTeamSend<Sent>('/visits')
  const service = session?.acting?.service ?? ''
  const workers = useWorkers({ service }, service !== '')
  const colleagues = (workers.data ?? [])
    .filter(({ id }) => id !== session?.person.id && !partners.some((one) => one.id === id))
    .map(({ id, name }) => ({ id, label: name }))

  const backBy = () => {
    const read = readTime(time)
    if (read === null) return null
    const now = instant(new Date().toISOString())
    const tomorrow = helsinkiToday(new Date(Date.now() + 24 * 60 * minute))
    // A time that has been is the one to come after midnight, if it is soon enough.
    const possible = [helsinkiToday(), tomorrow]
      .map((day) => momentOf(day, read))
      .find((at) => at !== null && isPossible(instant(at), now))
    return possible ?? null
  }
  const submit = async () => {
    const at = backBy()
    const missing: Fault[] = []
    if (at === null) missing.push({ id: 'visit-back', text: say('screen.visitBackByWrong') })
    if (whom.length === 0 && other === '')
      missing.push({ id: 'visit-whom', text: say('screen.visitWhomMissing') })
    if (area.trim() === '') missing.push({ id: 'visit-area', text: say('screen.visitAreaMissing') })
    const told = await vouching.judge({ 'visit-area': area })
    setFaults([...missing, ...told])
    if (missing.length + told.length > 0 || at === null) return
    const alerted = [...whom.filter((one) => one !== desk), ...(other === '' ? [] : [other])]
    send.mutate(
      {
        backBy: at,
        area,
        address: hasAddress ? address : '',
        alerted: [...new Set(alerted)],
        desk: whom.includes(desk),
        tellsNobody: vouching.tellsNobody,
      },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: visitsKey })
          void navigate('/visits')
        },
        onError: (error) => setFaults(faultsIn(error, fields) ?? []),
      },
    )
  }
  const at = placeIn(faults)
  const wrongTime = faultAt(faults, 'visit-back')
  const wrongWhom = faultAt(faults, 'visit-whom')
  return (
    <Page heading={say('screen.visitGo')} lede={say('screen.visitGoLede')} className="narrow-page">
      <HandForm className="command-form stack-l" faults={faults} error={send.error} submit={submit}>
        <div className="stack-s">
          <TextInput
            id="visit-back"
            labelText={say('screen.visitBackBy')}
            hintText={say('screen.visitBackByHint')}
            value={time}
            inputMode="numeric"
            autoComplete="off"
            onChange={(typed) => setTime(String(typed ?? ''))}
            {...(wrongTime ? { status: 'error' as const, statusText: wrongTime } : {})}
          />
          <div className="cover-days">
            {quick.map((minutes) => (
              <button
                key={minutes}
                type="button"
                className="btn btn-3"
                onClick={() => setTime(shortTime(inMinutes(minutes)))}
              >
                {minutes < 60
                  ? say('screen.visitInMinutes', { count: minutes })
                  : say('screen.visitInHours', {
                      hours: new Intl.NumberFormat(language).format(minutes / 60),
                    })}
              </button>
            ))}
          </div>
        </div>
        <div className="stack-s" id="visit-whom" tabIndex={-1}>
          <Ticks
            legend={say('screen.visitWhom')}
            first={[desk, ...partners.map(({ id }) => id)]}
            others={say('screen.visitColleague')}
            options={[{ id: desk, label: say('screen.visitDesk') }, ...partners, ...colleagues]}
            value={whom}
            change={setWhom}
          />
          <p className="meta">{say('screen.visitWhomHint')}</p>
          {wrongWhom && <p className="error">{wrongWhom}</p>}
        </div>
        <details>
          <summary>{say('screen.visitOther')}</summary>
          <PersonSearch
            {...at('visit-other')}
            label={say('screen.visitOther')}
            value={other}
            known={[]}
            isAnyone={false}
            change={setOther}
          />
        </details>
        <GuardedText
          {...at('visit-area')}
          label={say('screen.visitArea')}
          hint={say('screen.visitAreaHint')}
          limit={areaLetters}
          guard="area"
          value={area}
          change={setArea}
        />
        {vouching.boxes}
        <div className="stack-s">
          <Checkbox
            checked={hasAddress}
            onClick={({ checkboxState }) => setHasAddress(checkboxState)}
          >
            {say('screen.visitAddressGive')}
          </Checkbox>
          {hasAddress && (
            <TextInput
              id="visit-address"
              labelText={say('screen.visitAddress')}
              hintText={say('screen.visitAddressHint')}
              value={address}
              maxLength={addressLetters}
              autoComplete="off"
              fullWidth
              onChange={(typed) => setAddress(String(typed ?? ''))}
            />
          )}
        </div>
        <div className="btns">
          <Button type="submit" aria-busy={send.isPending}>
            {say('screen.visitSend')}
          </Button>
          <Link className="btn btn-3" to="/today">
            {say('screen.back')}
          </Link>
        </div>
      </HandForm>
    </Page>
  )
}
