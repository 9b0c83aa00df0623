import { spawnSync } from 'node:child_process'

/**
 * Installs a Debian package when that is possible here (apt-get, as root), silently unless it fails.
 * @returns false when it is not possible or did not succeed
 */
export function installFromDebian(name: string): boolean {
  if (process.getuid?.() !== 0) return false
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false
  console.log(`Installing ${name} from Debian's packages.`)
  if (aptGet('install', name)) return true
  return aptGet('update') && aptGet('install', name)
}

function aptGet(command: 'install' | 'update', ...names: readonly string[]): boolean {
  const args =
    command === 'install' ? ['install', '-y', '--no-install-recommends', ...names] : ['update']
  const { status } = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}
