import { twoWorlds } from './two-worlds.ts'

twoWorlds('pglite')
