import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { installFromDebian } from './install.ts'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of the browser for tests: CHROME if set, else where systems put it. */
export function findChromium(): string | undefined {
  return [process.env.CHROME, ...places].find((path) => path !== undefined && existsSync(path))
}

export function installChromium(): void {
  if (findChromium() !== undefined) return
  if (installFromDebian('chromium') && findChromium() !== undefined) return
  console.error(
    'No Chromium was found and it could not be installed: tests of the pages will fail.\n' +
      'Install Chromium or Chrome, or name its path in CHROME.',
  )
}

/** Starts the browser. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    throw new Error('No Chromium was found. Install it, or name its path in CHROME.')
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
