import pg from 'pg'
import { expect, test } from 'vitest'
import { launchChromium } from '../setup/chromium.ts'

test('a PostgreSQL of at least version 15 answers the tests', async () => {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  )
  await client.end()
  expect(Number(rows[0]?.version)).toBeGreaterThanOrEqual(150_000)
})

test('a Chromium shows the tests a page', async () => {
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.setContent('<html lang="fi"><title>Työpari</title><h1>Työpari</h1></html>')
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  await browser.close()
  expect(heading).toBe('Työpari')
})
