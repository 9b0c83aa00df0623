import { Link } from 'react-router'
import { useText } from '../text/use-text.ts'
import { Page } from './Page.tsx'

/** The same page whether there is nothing or the reader may not know of it. */
export const NotFound = () => {
  const say = useText()
  return (
    <Page heading={say('screen.notFoundTitle')}>
      <div className="sheet sheet-pad stack">
        <p>{say('screen.notFound')}</p>
        <Link className="btn btn-2" to="/">
          {say('screen.toStart')}
        </Link>
      </div>
    </Page>
  )
}
