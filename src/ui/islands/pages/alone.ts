import { startAlone } from '../alone.ts'

startAlone(document)
