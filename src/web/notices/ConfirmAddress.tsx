import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { isProblem } from '../api/problem.ts'
import { Loading } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useText } from '../text/use-text.ts'
import { useConfirmAddress } from './notices-api.ts'

/** Read once and taken out of the address, so that it stays in no history. */
const tokenOfAddress = (): string => {
  const token = window.location.hash.slice(1)
  if (token !== '') window.history.replaceState(window.history.state, '', window.location.pathname)
  return token
}

/** The link of the mail: the address is one's own, since one reads it and is signed in. */
export const ConfirmAddress = () => {
  const say = useText()
  const [token] = useState(tokenOfAddress)
  const { mutate, isSuccess, error } = useConfirmAddress()
  const isAsked = useRef(false)
  useEffect(() => {
    if (isAsked.current) return
    isAsked.current = true
    mutate(token === '' ? 'none' : token)
  }, [mutate, token])
  if (error && !isProblem(error, 422))
    return <Trouble error={error} again={() => mutate(token === '' ? 'none' : token)} />
  if (!isSuccess && !error) return <Loading />
  return (
    <Page heading={say('screen.noticeConfirmTitle')} className="narrow-page">
      <div className="sheet sheet-pad stack" role="status">
        <p>{say(isSuccess ? 'screen.noticeConfirmed' : 'screen.noticeConfirmOver')}</p>
        <p>
          <Link to="/my-notices">{say('screen.noticesSettings')}</Link>
        </p>
      </div>
    </Page>
  )
}
