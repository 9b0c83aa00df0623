import './nonce.ts'
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './style/tokens.css'
import './style/base.css'
import './style/parts.css'
import './style/fields.css'
import './style/rows.css'
import './style/small-screen.css'
import './style/screens.css'
import './style/today.css'
import './style/lists.css'
import './style/now.css'
import './style/pair-work.css'
import './style/client.css'
import './style/kit.css'
import './style/bases.css'
import './style/retention.css'
import './style/county.css'
import './style/drafts.css'
import './style/guard.css'
import './style/identity.css'
import './style/my.css'
import './style/network.css'
import './style/permission.css'
import './style/record.css'
import './style/sign-in.css'
import './style/team.css'
import './style/print.css'
import { createRoot } from 'react-dom/client'
import { App, firstLanguage, queries } from './App.tsx'
import { askAhead } from './ahead.ts'
import { askIn } from './api/ask.ts'
import { loadFirstTexts } from './text/load.ts'

const place = document.getElementById('root')
const first = firstLanguage()
// Before anything is asked: what the server says of services is in the reader's language from the first answer on.
askIn(first)
void askAhead(queries, first)
if (place)
  void loadFirstTexts(first).then((texts) =>
    createRoot(place).render(<App first={first} texts={texts} />),
  )
