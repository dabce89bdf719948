import { spawnSync } from 'node:child_process'

/** Builds the app as `npm run build` does, and names its folder. @throws when the build fails */
export function buildApp(): string {
  const { status } = spawnSync('npm', ['run', '-s', 'build', '--', '--logLevel', 'warn'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The app could not be built')
  return 'dist'
}
