import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { commandKinds } from '#domain/commands'
import { factKinds, shapeOf } from '#domain/facts/index'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { flatten } from './load.ts'
import { sv } from './sv.ts'

const languages = { fi: flatten(fi), sv: flatten(sv), en: flatten(en) }
const named = Object.entries(languages)

describe('The texts of the screens', () => {
  test.each(named)('in %s have the same keys as in Finnish', (_language, texts) => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(languages.fi).toSorted())
  })

  test.each(named)('in %s are never empty', (_language, texts) => {
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test.each(named)('in %s can be said: every brace has its pair', (language, texts) => {
    for (const text of Object.values(texts))
      expect(() => new IntlMessageFormat(text, language)).not.toThrow()
  })

  test.each(named)('in %s fill in the same words as in Finnish', (_language, texts) => {
    const filled = (text: string) =>
      new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name))
    for (const [key, text] of Object.entries(texts))
      expect([key, filled(text)]).toEqual([key, filled(languages.fi[key] ?? '')])
  })

  test.each(named)('in %s help in sentences of at most 20 words', (_language, texts) => {
    const help = Object.entries(texts).filter(
      ([key]) => key.startsWith('hint.') || /(Help|Lede|Hint|Means)$/.test(key),
    )
    const long = help.flatMap(([key, text]) =>
      text
        .split(/(?<=[.!?])\s+/)
        .filter((sentence) => !sentence.includes('{') && sentence.split(/\s+/).length > 20)
        .map((sentence) => `${key}: ${sentence}`),
    )
    expect(long).toEqual([])
  })

  test('are said once: no two files of one area give a key its words', async () => {
    const files = readdirSync(join(import.meta.dirname, 'fi')).filter((name) =>
      name.startsWith('screen-'),
    )
    const keys = await Promise.all(
      files.map(async (name) =>
        Object.values((await import(join(import.meta.dirname, 'fi', name))) as object).flatMap(
          (texts: object) => Object.keys(texts),
        ),
      ),
    )
    const all = keys.flat()
    expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([])
  })

  test('never call anybody a user in Finnish', () => {
    // Whoever looks after the system is called so in the field; everybody else has a name of their own.
    const offices = ['screen.username']
    const called = Object.entries(languages.fi).filter(
      ([key, text]) => /(?<!pää)käyttäj/i.test(text) && !offices.includes(key),
    )
    expect(called).toEqual([])
  })
})

describe('Every command and fact', () => {
  test('says in words what it does and what has happened', () => {
    for (const kind of commandKinds) expect(languages.fi[`command.${kind}`]).toBeTruthy()
    for (const kind of factKinds) expect(languages.fi[`fact.${kind}`]).toBeTruthy()
  })

  test('has a word for every value that can be chosen', () => {
    const lists: Readonly<Record<string, string>> = {
      categories: 'category',
      topics: 'topic',
      minusTopics: 'topic',
      competence: 'profession',
    }
    const missing: string[] = []
    for (const kind of factKinds)
      for (const part of Object.values(shapeOf(kind)))
        for (const [name, field] of Object.entries(part.fields)) {
          if (field.is !== 'choice' && field.is !== 'choices') continue
          for (const value of field.of) {
            const isSaid = [
              `choiceOf.${name}.${value}`,
              `${lists[name] ?? 'choice'}.${value}`,
              `topic.${value}`,
            ].some((key) => languages.fi[key] !== undefined)
            if (!isSaid) missing.push(`${kind}.${name}.${value}`)
          }
        }
    expect(missing).toEqual([])
  })
})
