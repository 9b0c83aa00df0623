import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { IntlProvider } from 'react-intl'
import { RouterProvider } from 'react-router'
import { SuomifiThemeProvider } from 'suomifi-ui-components'
import type { Language } from '#domain/text'
import { askIn } from './api/ask.ts'
import { onOtherWindow } from './api/other-windows.ts'
import { ApiProblem, isProblem } from './api/problem.ts'
import { keys } from './api/queries.ts'
import { router } from './routes.tsx'
import { AllTexts, LanguageChoice } from './text/choice.ts'
import { keepLanguage, keptLanguage, loadTexts } from './text/load.ts'
import { themes } from './theme.ts'

/** Signed out meanwhile: the sign-in is shown at the same address, and what was typed waits there. */
const askWhoReads = (error: unknown) => {
  const isOther = isProblem(error, 409) && error.body.code === 'other-hat'
  if (isProblem(error, 401) || isOther) void queries.invalidateQueries({ queryKey: keys.session })
}

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoReads }),
  mutationCache: new MutationCache({ onError: askWhoReads }),
  defaultOptions: {
    // Without a connection it is said at once; nothing waits unseen to be sent later.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      // A refusal is an answer; only a fault or a lost connection is worth asking again.
      retry: (times, error) =>
        times < 2 &&
        error instanceof ApiProblem &&
        (error.body.status === 0 || error.body.status >= 500),
    },
  },
})

/** Another window signed in or out, or changed hats: nothing of the former reader stays here either. */
onOtherWindow(() => {
  void queries
    .invalidateQueries({ queryKey: keys.session })
    .then(() =>
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] }),
    )
})

/** The rest of the texts could not be fetched: asked for again after this long. */
const againMillis = 3000

const darkness = window.matchMedia('(prefers-color-scheme: dark)')
const watchDarkness = (changed: () => void) => {
  darkness.addEventListener('change', changed)
  return () => darkness.removeEventListener('change', changed)
}

export const App = ({ first, texts }: { first: Language; texts: Record<string, string> }) => {
  const isDark = useSyncExternalStore(watchDarkness, () => darkness.matches)
  const [spoken, setSpoken] = useState({ language: first, texts, isAll: false })
  useEffect(() => {
    document.documentElement.lang = spoken.language
  }, [spoken])
  // The kit's colours are drawn by this app, a moment after the browser's own have changed.
  useEffect(() => {
    document.documentElement.dataset.drawn = isDark ? 'dark' : 'light'
  }, [isDark])
  useEffect(() => {
    if (spoken.isAll) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const fetchRest = () =>
      loadTexts(first)
        .then((all) => setSpoken((now) => (now.isAll ? now : { ...now, texts: all, isAll: true })))
        .catch(() => {
          timer = setTimeout(fetchRest, againMillis)
        })
    void fetchRest()
    return () => clearTimeout(timer)
  }, [first, spoken.isAll])
  const choose = useMemo(
    () => async (language: Language) => {
      const loaded = await loadTexts(language)
      keepLanguage(language)
      askIn(language)
      setSpoken({ language, texts: loaded, isAll: true })
      await queries.invalidateQueries()
    },
    [],
  )
  return (
    <QueryClientProvider client={queries}>
      <IntlProvider locale={spoken.language} messages={spoken.texts} defaultLocale="fi">
        <LanguageChoice value={choose}>
          <AllTexts value={spoken.isAll}>
            <SuomifiThemeProvider theme={isDark ? themes.dark : themes.light}>
              <RouterProvider router={router} />
            </SuomifiThemeProvider>
          </AllTexts>
        </LanguageChoice>
      </IntlProvider>
    </QueryClientProvider>
  )
}

export const firstLanguage = (): Language => keptLanguage() ?? 'fi'
