import { beginGate } from '#sources/begin'
import { ownDatabase } from './own-database.ts'

// The first thing this page does, before anything else of it is run.
if (ownDatabase) beginGate(ownDatabase)
