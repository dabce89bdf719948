import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildApp } from '../tools/build-app.ts'
import budgets from './budgets.json' with { type: 'json' }
import { type Figure, judge, type Limits, lineOf, type Measure, tableOf } from './figure.ts'
import { lookAtMachine, type Machine, machineLine, runLoop } from './machine.ts'
import { click } from './measures/click.ts'
import { clusterOverhead } from './measures/cluster.ts'
import { crossref } from './measures/crossref.ts'
import { engine } from './measures/engine.ts'
import { exportHeap, exportPace } from './measures/export.ts'
import { gate } from './measures/gate.ts'
import { charts, manyGroups } from './measures/groups.ts'
import { heatMap } from './measures/heat-map.ts'
import { reload, visible } from './measures/visible.ts'
import { reach, scroll, scrollFar } from './measures/walk.ts'
import { weight } from './measures/weight.ts'
import { PROFILES } from './profiles.ts'
import { openWorld, type World } from './world.ts'

const HELP = `npm run bench -- [options]: builds the app, measures it in a browser, and tells each figure with its budget.
  --only TEXT    only what gives a figure with TEXT in its name ("sample", "first result", "gate")
  --site FOLDER  an app that is built already, instead of building it
Figures are written to e2e/.out/bench.json, and as a table to bench.md. A budget that is exceeded is told and is no failure.`

const FOLDER = 'e2e/.out'
const OUT = `${FOLDER}/bench.json`
const LIMITS: Readonly<Record<string, Limits>> = budgets

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    site: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const measuresOf = (world: World, folder: string): readonly Measure[] => [
  weight(world, folder),
  ...PROFILES.map((profile) => visible(world, profile)),
  reload(world),
  click(world),
  heatMap(world),
  engine(world),
  charts(world),
  manyGroups(world),
  reach(world),
  scroll(world),
  scrollFar(world),
  gate(world),
  exportPace(world),
  exportHeap(world),
  clusterOverhead(),
  crossref(world),
]

interface Report {
  readonly figures: readonly Figure[]
  /** What could not be measured, with the reason. */
  readonly failures: readonly string[]
}

async function measureAll(measures: readonly Measure[], loopMs: number): Promise<Report> {
  const figures: Figure[] = []
  const failures: string[] = []
  for (const { names, run } of measures) {
    try {
      const before = runLoop()
      const all = await run()
      const slowness = Math.max(1, (before + runLoop()) / 2 / loopMs)
      for (const measured of all) {
        const figure = judge(measured, LIMITS[measured.name] ?? null, slowness)
        console.log(lineOf(figure))
        figures.push(figure)
      }
    } catch (cause) {
      const [reason] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
      failures.push(`${names.join(' | ')}: ${reason}`)
      console.log(`NOT MEASURED ${failures.at(-1)}`)
    }
  }
  return { figures, failures }
}

function write(report: Report, machine: Machine, browser: string): void {
  mkdirSync(FOLDER, { recursive: true })
  const at = new Date().toISOString()
  writeFileSync(OUT, `${JSON.stringify({ at, browser, node: process.version, machine, ...report }, null, 2)}\n`)
  writeFileSync(`${FOLDER}/bench.md`, `${browser}. ${machineLine(machine)}.\n\n${tableOf(report.figures)}\n`)
}

async function main(): Promise<void> {
  const folder = values.site ?? buildApp()
  const before = lookAtMachine()
  console.log(machineLine(before))
  const world = await openWorld(folder)
  console.log(`${world.found.version} (${world.found.origin})`)
  try {
    const chosen = measuresOf(world, folder).filter(({ names }) => names.some((name) => name.includes(values.only)))
    const report = await measureAll(chosen, before.loopMs)
    const missing = Object.keys(LIMITS).filter((name) => !report.figures.some((figure) => figure.name === name))
    if (values.only === '') for (const name of missing) console.log(`NOT MEASURED ${name}`)
    const after = lookAtMachine()
    console.log(`after the run: ${machineLine(after)}`)
    write(report, { ...before, load: Math.max(before.load, after.load) }, world.found.version)
    const over = report.figures.filter(({ verdict }) => verdict === 'OVER').length
    console.log(`${report.figures.length} figures, ${over} over budget: ${OUT}`)
    if (chosen.length === 0 || report.failures.length > 0) process.exitCode = 1
  } finally {
    await world.close()
  }
}

if (values.help) console.log(HELP)
else await main()
