import { equal } from './equal.ts'

equal('pglite')
