import { playOn } from './every-story.ts'

playOn('postgres')
