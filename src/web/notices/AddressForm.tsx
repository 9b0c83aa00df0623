import { useState } from 'react'
import { TextInput } from 'suomifi-ui-components'
import { FormFrame } from '../identity/FormFrame.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { type NoticeSettings, useGiveAddress, useRemoveAddress } from './notices-api.ts'

/** Enough to catch a slip; whether it is theirs, the link tells. */
const looksLikeAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

export const AddressForm = ({ settings }: { settings: NoticeSettings }) => {
  const say = useText()
  const { day } = useDays()
  const give = useGiveAddress()
  const remove = useRemoveAddress()
  const { address } = settings
  const [typed, setTyped] = useState(address?.address ?? '')
  const [told, setTold] = useState('')
  return (
    <section className="sheet sheet-pad stack" aria-labelledby="notice-address-h">
      <h2 id="notice-address-h">{say('screen.noticeByMail')}</h2>
      <p>{say('screen.noticeMailSays')}</p>
      {address && (
        <p>
          {say(address.isConfirmed ? 'screen.noticeAddressHolds' : 'screen.noticeAddressWaits', {
            address: address.address,
          })}
        </p>
      )}
      {address?.failedOn && (
        <p role="alert">{say('screen.noticeAddressFailed', { day: day(address.failedOn) })}</p>
      )}
      <p className="saved" role="status">
        {told}
      </p>
      <FormFrame
        name="notice-address"
        sending={give}
        submit={say('screen.noticeAddressGive')}
        fields={['/address']}
        check={() => {
          const text = typed.trim()
          const isWrong = !looksLikeAddress(text)
          return {
            errors: isWrong
              ? [{ code: 'missing', pointer: '/address', text: say('screen.noticeAddressWrong') }]
              : [],
            body: { address: text },
          }
        }}
        done={() => setTold(say('screen.noticeAddressSent'))}
      >
        {(field) => {
          const { id, error } = field('/address')
          return (
            <TextInput
              id={id}
              type="email"
              labelText={say('screen.noticeAddress')}
              hintText={say('screen.noticeAddressHint')}
              value={typed}
              onChange={(value) => setTyped(String(value ?? ''))}
              autoComplete="email"
              fullWidth
              {...(error ? { status: 'error' as const, statusText: error } : {})}
            />
          )
        }}
      </FormFrame>
      {address && (
        <p>
          <button
            type="button"
            className="btn btn-3"
            onClick={() =>
              remove.mutate(undefined, {
                onSuccess: () => {
                  setTyped('')
                  setTold(say('screen.noticeAddressRemoved'))
                },
              })
            }
          >
            {say('screen.noticeAddressRemove')}
          </button>
        </p>
      )}
    </section>
  )
}
