import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, localDate } from '#domain/calendar'
import { id, type PairWorkId, type PersonId } from '#domain/identity'
import { exportTo } from '#store/export-files'
import type { Store } from '#store/store'
import { fi } from '#web/text/fi'
import { factsInWords, momentInWords } from '#web/text/in-words'
import { eachEngine } from '../../../tests/setup/engines.ts'
import {
  fact,
  grant,
  homeGrant,
  newId,
  openedPairWork,
  part,
  person,
  worker,
} from '../../../tests/setup/invented-facts.ts'

eachEngine('Everything that leaves', (engine) => {
  let store: Store
  let client: PersonId
  let work: PairWorkId
  let folder: string
  beforeAll(async () => {
    store = await engine.open()
    client = id<'person'>(newId('client'))
    const stored = part({
      name: 'stored',
      category: 'permission',
      values: { service: 'adults' },
    })
    const opened = await openedPairWork(
      store,
      [
        fact([part({ values: { whose: 'client', words: 'Pääsen <b>uimaan</b>; "kesällä"' } })]),
        fact(
          [
            part({
              category: 'assessment',
              values: { words: 'Vain kotipalvelulle', reasons: 'x' },
            }),
          ],
          {
            kind: 'special-support-assessed',
          },
        ),
      ],
      [
        homeGrant('worker', 'service'),
        grant(client, null, { standing: 'client', categories: ['plan', 'permission'] }),
      ],
      client,
    )
    work = opened.pairWork
    await store.people.put([
      person(client, {
        name: 'Saimi Lumikero',
        contact: { address: 'Lumikuja 9', phone: '040 9' },
      }),
    ])
    await store.decide(work, worker, async (tx) => {
      await tx.known()
      await tx.append([fact([stored], { kind: 'consent-document-stored' })], {
        id: id(newId('command')),
        bodyHash: 'c',
      })
      await tx.keepScan({ part: stored.id, kind: 'pdf', bytes: Buffer.from('%PDF-1.7 lomake') })
    })
    await openedPairWork(store, [fact()])
    folder = mkdtempSync(join(tmpdir(), 'export-'))
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  const leave = (name: string, only?: PersonId) =>
    exportTo(store.export, {
      folder: join(folder, name),
      on: localDate('2026-11-22'),
      now: instant('2026-11-22T10:00:00.000Z'),
      ...(only ? { client: only } : {}),
      inWords: (names) => ({
        fact: factsInWords(fi, (one) => names[one] ?? one),
        moment: momentInWords,
      }),
    })
  const filesIn = (name: string) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length + 1))
      .sort()
  const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), 'utf8')

  test('of a county is every pair work in words, as data and with its papers, and no name stands in a file’s name', async () => {
    const { pairWorks } = await leave('county')
    expect(pairWorks).toHaveLength(2)
    const files = filesIn('county')
    expect(files.join(' ')).not.toMatch(/lumikero/i)
    const own = join('tyoparityot', work)
    expect(files).toContain(join(own, 'tapahtumat.html'))
    const html = read('county', own, 'tapahtumat.html')
    expect(html).toContain('kirjasi tavoitteen')
    expect(html).toContain('Pääsen &lt;b&gt;uimaan&lt;/b&gt;; &quot;kesällä&quot;')
    expect(read('county', own, 'tapahtumat.csv')).toContain('""kesällä""')
    expect(JSON.parse(read('county', own, 'tapahtumat.json'))).toHaveLength(3)
    const [paper = ''] = files.filter((one) => one.endsWith('.pdf'))
    expect(read('county', paper)).toBe('%PDF-1.7 lomake')
    expect(read('county', 'henkilot.csv')).toContain('"Lumikuja 9"')
    expect(read('county', 'taulut', 'fact.jsonl').trim().split('\n')).toHaveLength(4)
    expect(files.join(' ')).not.toMatch(/account|session|passkey/)
  })

  test('has a checksum of every file but the one that tells them', async () => {
    const told = JSON.parse(read('county', 'tarkistussummat.json')) as {
      tiedostot: { path: string; sha256: string }[]
    }
    const others = filesIn('county').filter((one) => one !== 'tarkistussummat.json')
    expect(told.tiedostot.map(({ path }) => path).sort()).toEqual(others)
    for (const { path, sha256 } of told.tiedostot)
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, 'county', path)))
          .digest('hex'),
      ).toBe(sha256)
  })

  test('of one client is what that client may see, and nobody else', async () => {
    const { pairWorks } = await leave('client', client)
    expect(pairWorks).toEqual([work])
    const all = filesIn('client')
      .map((file) => read('client', file))
      .join('\n')
    expect(all).toContain('uimaan')
    expect(all).not.toContain('Vain kotipalvelulle')
    expect(filesIn('client').filter((one) => one.startsWith('taulut'))).toEqual([])
    expect(filesIn('client').filter((one) => one.endsWith('.pdf'))).toHaveLength(1)
    expect(JSON.parse(read('client', 'henkilot.json'))).toHaveLength(1)
  })

  test('never writes into a folder that holds something', async () => {
    await expect(leave('client', client)).rejects.toMatchObject({ code: 'taken' })
  })
})
