import { describe, expect, test } from 'vitest'
import { inWords, isRefused, judgeAudit } from '../../scripts/audit.ts'

const audit = (high: number, critical: number) =>
  JSON.stringify({
    auditReportVersion: 2,
    metadata: { vulnerabilities: { info: 0, low: 2, moderate: 1, high, critical, total: 3 } },
  })

describe('The audit of dependencies', () => {
  test('refuses what is high or critical, and tells of the rest', () => {
    expect(isRefused(judgeAudit(audit(0, 0)))).toBe(false)
    expect(isRefused(judgeAudit(audit(1, 0)))).toBe(true)
    expect(isRefused(judgeAudit(audit(0, 1)))).toBe(true)
    expect(inWords(judgeAudit(audit(0, 0)))).toContain('3 in all')
  })
  test.each([
    ['a registry without audits', '{"message":"405 Method Not Allowed","statusCode":405}'],
    ['a registry that is not there', '{"error":{"code":"ENOTFOUND"}}'],
    ['an answer in another form', '{"metadata":{"vulnerabilities":{"total":0}}}'],
    ['nothing', ''],
    ['null', 'null'],
  ])('%s was not asked, which is never nothing found', (_what, output) => {
    const audited = judgeAudit(output)
    expect(audited.is).toBe('not-asked')
    expect(inWords(audited)).toMatch(/NOT ASKED/)
    expect(inWords(audited)).not.toMatch(/\b0\b/)
  })
})
