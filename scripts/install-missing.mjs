// Runs before every npm script that the README names: installs the packages of the lock file when
// node_modules is behind it. Runs after `npm ci` and `npm install` too, for the link below.
// Plain JavaScript, since on a fresh clone the host's own Node (20 or newer) runs it; everything
// after it runs on the Node 24 that npm brings.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const repository = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const broughtNode = join(repository, 'node_modules/.bin/node')

if (process.env.npm_lifecycle_event !== 'postinstall' && isBehind()) {
  console.log('Installing the packages of package-lock.json. This takes about half a minute.')
  npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
}
linkBroughtNode()
if (!runsTypeScript()) {
  console.error(
    'This needs Node 24 or newer, and the one npm brings does not run on this machine.\n' +
      'Install Node 24 from https://nodejs.org and give the same command again.',
  )
  process.exit(1)
}

/** True when a package the lock file names is absent or of another version than installed. */
function isBehind() {
  const wanted = packagesOf('package-lock.json')
  const installed = packagesOf('node_modules/.package-lock.json')
  return Object.entries(wanted).some(([path, { version, optional }]) => {
    if (path === '') return false
    const found = installed[path]
    return found === undefined ? !optional : found.version !== version
  })
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(file) {
  const path = join(repository, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

/** npm as the person started it, under their own Node: `npm ci` removes the Node it brought. */
function npm(args) {
  const { npm_node_execpath: node, npm_execpath: cli } = process.env
  const [file, ...first] = node && cli ? [node, cli] : ['npm']
  try {
    execFileSync(file, [...first, ...args], { cwd: repository, stdio: 'inherit' })
  } catch {
    console.error('npm could not install the packages; what it said stands above.')
    process.exit(1)
  }
}

/**
 * npm 10, which comes with Node 20 and 22, installs the Node for this machine and then removes its
 * link together with those for other machines, since all are called `node`.
 */
function linkBroughtNode() {
  const target = `../node-${process.platform}-${process.arch}/bin/node`
  if (existsSync(broughtNode) || !existsSync(join(broughtNode, '..', target))) return
  rmSync(broughtNode, { force: true })
  symlinkSync(target, broughtNode)
}

/** True when `node` means 24 or newer in an npm script. One that cannot run here is put aside. */
function runsTypeScript() {
  if (existsSync(broughtNode)) {
    try {
      execFileSync(broughtNode, ['--version'], { stdio: 'ignore' })
      return true
    } catch {
      rmSync(broughtNode)
    }
  }
  return Number(process.versions.node.split('.')[0]) >= 24
}
