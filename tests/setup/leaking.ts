/** Prints the planted name: shows that what child processes print is heard. */
import { planted } from './leaks.ts'

console.log(`Somebody printed ${planted}.`)
