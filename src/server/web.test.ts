import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Stage, setStage, visitor } from './testing/stage.ts'

let stage: Stage
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tyopari-web-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script src="/assets/main-a1b2c3d4.js" nonce="__CSP_NONCE__"></script>',
  )
  await writeFile(join(folder, 'assets/main-a1b2c3d4.js'), 'export {}')
  stage = await setStage({ webFolder: folder })
})
afterAll(async () => {
  await stage.close()
  await rm(folder, { recursive: true })
})

describe('the page of the web app', () => {
  test('carries a nonce of its own each time, the one its policy names', async () => {
    const nonces = []
    for (const url of ['/', '/index.html', '/pair-works/1/plan']) {
      const { status, body, headers } = await visitor(stage.app).get(url)
      expect(status).toBe(200)
      const [, nonce = ''] =
        /script-src 'self' 'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? []
      expect(nonce.length).toBeGreaterThan(20)
      expect(body.split(`nonce="${nonce}"`)).toHaveLength(3)
      expect(headers['content-security-policy']).not.toMatch(/unsafe/)
      expect(headers['cache-control']).toBe('no-store')
      nonces.push(nonce)
    }
    expect(new Set(nonces).size).toBe(3)
  })
  test('brings files that may be kept for a year, since their name tells their content', async () => {
    const file = await visitor(stage.app).get('/assets/main-a1b2c3d4.js')
    expect([file.status, file.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
    expect((await visitor(stage.app).get('/assets/other.js')).status).toBe(404)
    expect((await visitor(stage.app).get('/assets/..%2f..%2fpackage.json')).status).not.toBe(200)
  })
})
