import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandKinds } from '../commands.ts'
import { isGuardName } from '../guards.ts'
import type { ProcessModel, Source } from '../process-model.ts'
import type { Text } from '../text.ts'
import { builtInModels, findBuiltIn } from './index.ts'

const stepsOf = (model: ProcessModel) => Object.entries(model.steps)
const everyText = (value: unknown): readonly Text[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('fi' in value) return [value as Text]
  return Object.values(value).flatMap((one) => everyText(one))
}
const everySource = (value: unknown): readonly Source[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('seed' in value) return [value as Source]
  return Object.values(value).flatMap((one) => everySource(one))
}

describe('the four ways of working', () => {
  it('are found by their id, and by a version only when it is theirs', () => {
    expect(builtInModels.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D'])
    expect(findBuiltIn('outreach-pair-work')?.letter).toBe('B')
    expect(findBuiltIn('outreach-pair-work', 1)?.letter).toBe('B')
    expect(findBuiltIn('outreach-pair-work', 2)).toBeUndefined()
    expect(findBuiltIn('another-county')).toBeUndefined()
  })

  it.each(builtInModels)(
    '$letter speaks Finnish, Swedish and English, nowhere left empty',
    (model) => {
      for (const text of everyText(model))
        for (const language of ['fi', 'sv', 'en'] as const)
          expect(text[language]?.trim()).toBeTruthy()
    },
  )

  it.each(builtInModels)('$letter guides in at most twenty words a sentence', (model) => {
    for (const [id, step] of stepsOf(model))
      for (const words of [step.guidance, step.ambiguity?.text].flatMap((text) =>
        Object.values(text ?? {}),
      ))
        for (const sentence of words.split(/(?<=[.?!])\s+/))
          expect(sentence.split(/\s+/).length, `${id}: ${sentence}`).toBeLessThanOrEqual(20)
  })

  it.each(builtInModels)('$letter never stops at a step its source leaves uncertain', (model) => {
    for (const [id, step] of stepsOf(model))
      if (step.ambiguity) expect(step.stops, id).toBeUndefined()
  })

  it.each(builtInModels)('$letter names only guards, commands and phases there are', (model) => {
    for (const [id, step] of stepsOf(model)) {
      expect(Object.keys(model.phases), id).toContain(step.phase)
      expect(commandKinds, id).toContain(step.action)
      for (const guard of [...(step.when ?? []), ...(step.after ?? [])])
        expect(isGuardName(guard)).toBe(true)
    }
  })

  it.each(builtInModels)('$letter carries each id by something that is there', (model) => {
    for (const [id, carrier] of Object.entries(model.carries)) {
      if (carrier.as === 'step') expect(Object.keys(model.steps), id).toContain(id)
      if (carrier.as === 'question')
        expect(Object.keys(model.questions)).toContain(carrier.question ?? id)
      if (carrier.as === 'field') {
        const sections = Object.values(model.templates[carrier.template]?.sections ?? {})
        expect(
          sections.flatMap(({ fields }) => Object.keys(fields)),
          id,
        ).toContain(id)
      }
    }
    for (const [id] of stepsOf(model)) expect(model.carries[id]?.as, id).toBe('step')
  })

  it.each(builtInModels)('$letter points at lines of its source in their order', (model) => {
    for (const { lines } of everySource(model)) expect(lines[0]).toBeLessThanOrEqual(lines[1])
  })

  it('are told in files nobody tires of reading', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('.ts')))
      expect(
        readFileSync(join(import.meta.dirname, file), 'utf8').split('\n').length,
        file,
      ).toBeLessThanOrEqual(300)
  })
})
