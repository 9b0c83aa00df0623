import { equal } from './equal.ts'

equal('postgres')
