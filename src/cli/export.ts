/**
 * `npm run export -- FOLDER`: everything out, readable without the product. `--client ID`: what has been recorded about one
 * client, as that client may see it. Logged in the use log. The vault's keys are needed: what leaves is in the clear.
 */
import { randomUUID } from 'node:crypto'
import { today } from '#server/retention/look'
import { personId } from '#store/export'
import { exportTo } from '#store/export-files'
import { vaultFrom } from '#store/vault-keys'
import { overStore } from './over-store.ts'

type Wanted = Parameters<typeof exportTo>[1]
type Instant = Wanted['now']
type InWords = ReturnType<Wanted['inWords']>

/** The screens' Finnish words are data; they are read here as a file would be, and nothing of the web app comes along. */
const readWords = async () => {
  const texts = new URL('../web/text/', import.meta.url)
  const { fi } = (await import(new URL('fi.ts', texts).href)) as { readonly fi: object }
  return {
    fi,
    ...((await import(new URL('in-words.ts', texts).href)) as {
      readonly factsInWords: (texts: object, name: (id: string) => string) => InWords['fact']
      readonly momentInWords: InWords['moment']
    }),
  }
}

const [folder = '', option, client] = process.argv.slice(2)
await overStore(
  () => {
    if (!folder || (option !== undefined && (option !== '--client' || !client)))
      throw new Error('Say where to: npm run export -- FOLDER [--client ID]')
    return { migrate: false, vault: vaultFrom(process.env) }
  },
  async (store) => {
    const { fi, factsInWords, momentInWords } = await readWords()
    const now = new Date().toISOString() as Instant
    const { pairWorks, files } = await exportTo(store.export, {
      folder,
      now,
      on: today(new Date()),
      ...(client ? { client: personId(client) } : {}),
      inWords: (names) => ({
        fact: factsInWords(fi, (id) => names[id] ?? id),
        moment: momentInWords,
      }),
    })
    await store.useLog.write([
      {
        id: randomUUID(),
        at: now,
        person: personId('command-line'),
        service: null,
        pairWorks: [...pairWorks] as never[],
        what: 'export',
        purpose: client ? 'client' : 'leaving',
        outcome: 'read',
        categories: ['all'],
        basis: [],
      },
    ])
    console.log(`${pairWorks.length} pair works in ${files} files. Begin with LUE-MINUT.txt.`)
    console.log(
      'It is secret and not encrypted: keep it on an encrypted disk, destroy it when handed over.',
    )
  },
  'Nothing could be taken out.',
)
