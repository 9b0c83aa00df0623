import { useState } from 'react'
import { Link } from 'react-router'
import { RadioButton, RadioButtonGroup } from 'suomifi-ui-components'
import { useSession } from '../api/queries.ts'
import { Page } from '../parts/Page.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useText } from '../text/use-text.ts'
import { type SheetNames, useMakeSheet } from './notices-api.ts'
import { SheetPaper } from './SheetPaper.tsx'
import '../style/notices.css'

/** My week on one paper. It is made when asked, since each making is told to the clients. */
export const SheetPage = () => {
  const say = useText()
  const { data: session } = useSession()
  const [names, setNames] = useState<SheetNames>('initials')
  const make = useMakeSheet()
  return (
    <Page
      heading={say('screen.sheetTitle')}
      lede={say('screen.sheetLede')}
      className="day-sheet"
      above={
        <p className="crumbs">
          <Link to="/today">{say('screen.today')}</Link>
        </p>
      }
    >
      <form
        className="sheet sheet-pad stack no-print"
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate(names)
        }}
      >
        <RadioButtonGroup
          name="sheet-names"
          labelText={say('screen.sheetNames')}
          groupHintText={say('screen.sheetNamesHint')}
          value={names}
          onChange={(value) => setNames(value as SheetNames)}
        >
          <RadioButton value="initials">{say('screen.sheetNames-initials')}</RadioButton>
          <RadioButton value="whole">{say('screen.sheetNames-whole')}</RadioButton>
        </RadioButtonGroup>
        <div className="btns">
          <button type="submit" className={make.data ? 'btn btn-2' : 'btn'}>
            {say('screen.sheetMake')}
          </button>
          {make.data && (
            <button type="button" className="btn" onClick={() => window.print()}>
              {say('screen.sheetPrint')}
            </button>
          )}
        </div>
      </form>
      {make.error && <TroubleLine error={make.error} again={() => make.mutate(names)} />}
      {make.data && <SheetPaper sheet={make.data} name={session?.person.name ?? ''} />}
    </Page>
  )
}
