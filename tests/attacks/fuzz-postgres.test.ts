import { engines } from '../setup/engines.ts'
import { fuzzOn } from './fuzz.ts'

fuzzOn(engines.postgres)
