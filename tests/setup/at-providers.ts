/** A county at two real providers in process, one for its workers and one for clients: what browsers carry there and back. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { buildApp } from '#server/app'
import { inProcessConfig } from '#server/config'
import { county, openedIn, setStage, signIn } from '../../src/server/testing/stage.ts'
import { openProvider, type TestProvider } from './oidc-provider.ts'

export const origin = 'http://localhost:3999'
export interface Browser {
  cookies: Map<string, string>
}
export const newBrowser = (): Browser => ({ cookies: new Map() })
/** The path of an address the provider sent the browser back to. */
export const pathOf = (address: string) => address.slice(origin.length)
export const realNow = () => new Date().toISOString()

export type AtProviders = Awaited<ReturnType<typeof openAtProviders>>
export const openAtProviders = async () => {
  const stage = await setStage()
  const workers = await openProvider('county', 'workers', origin)
  const clients = await openProvider('strong', 'clients', origin)
  const config = inProcessConfig({
    demo: false,
    origin,
    providers: [workers.settings, clients.settings],
  })
  const app = await buildApp({
    store: stage.store,
    clock: () => stage.now(),
    newId: randomUUID,
    config,
  })
  stage.setClock(realNow())
  const hanna = await signIn(stage.app, 'hanna')
  const opened = await hanna.send('POST', '/api/pair-works', {
    commandId: randomUUID(),
    client: { new: { name: 'Siiri Saari', birthDate: '1984-03-02', language: 'fi' } },
    model: 'outreach-pair-work',
    homeServices: [county.adults],
    need: { ways: ['multi-professional', 'outreach'] },
  })
  if (opened.status !== 201) throw new Error(opened.body)
  const { client } = openedIn(opened)
  /** The app a browser asks: a test may put another in its place. */
  const through = { app }
  const send = async (
    browser: Browser,
    method: 'GET' | 'POST' | 'DELETE' | 'PUT',
    url: string,
    body?: unknown,
  ) => {
    const answer = await through.app.inject({
      method,
      url,
      headers: {
        cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        ...(method === 'GET' ? {} : { 'x-tyopari': '1' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    for (const { name, value } of answer.cookies)
      if (value === '') browser.cookies.delete(name)
      else browser.cookies.set(name, value)
    return answer
  }
  const begin = async (browser: Browser, provider: string, returnTo?: string) => {
    const body = { provider, ...(returnTo === undefined ? {} : { returnTo }) }
    const answer = await send(browser, 'POST', '/api/sign-in/provider', body)
    expect(answer.statusCode, answer.body).toBe(200)
    return String(answer.json().location)
  }
  const signInAt = async (provider: TestProvider, subject: string, browser = newBrowser()) => {
    const location = await begin(browser, provider.settings.name)
    const back = pathOf(await provider.visit(location, subject))
    const answer = await send(browser, 'GET', back)
    return { browser, back, to: String(answer.headers.location), answer }
  }
  const tieHanna = async (subject: string) => {
    const username = 'hanna'
    const hanna = await stage.store.accounts.find(username)
    if (!hanna) throw new Error('no Hanna')
    await stage.store.waysIn.addTie(username, {
      id: randomUUID(),
      issuer: workers.settings.issuer,
      subject,
      provider: 'county',
      createdAt: stage.now(),
    })
  }
  const close = async () => {
    await Promise.all([workers.close(), clients.close()])
    await app.close()
    await stage.close()
  }
  return { stage, app, through, workers, clients, client, send, begin, signInAt, tieHanna, close }
}
