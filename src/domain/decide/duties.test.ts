import { describe, expect, it } from 'vitest'
import { threeAround } from '../../../tests/setup/small-county.ts'
import { deriveTasks } from '../tasks.ts'

describe('What somebody leaves undone', () => {
  it('falls to the home, which has not said yes to it yet', () => {
    const county = threeAround()
    const task = county.must('hanna', 'set-task', {
      doer: 'mikko',
      what: 'Kävely',
      due: '2026-06-30',
      topics: ['daily-life'],
    })
    county.must('mikko', 'accept-task', { task })
    county.must('tuula', 'withdraw-line', { party: 'mental-health' })
    const now = () => deriveTasks(county.known()).find((one) => one.id === task)
    expect(now()).toMatchObject({ doer: 'hanna', state: 'offered' })
    county.must('hanna', 'accept-task', { task })
    expect(now()).toMatchObject({ doer: 'hanna', state: 'accepted' })
  })

  it('is taken at once by whoever takes it upon themselves', () => {
    const county = threeAround()
    const task = county.must('hanna', 'set-task', {
      doer: 'mikko',
      what: 'Kävely',
      due: '2026-06-30',
      topics: ['daily-life'],
    })
    county.must('mikko', 'return-task', { task })
    county.must('hanna', 'reassign-task', { task, doer: 'hanna' })
    expect(deriveTasks(county.known())).toMatchObject([{ doer: 'hanna', state: 'accepted' }])
  })
})
