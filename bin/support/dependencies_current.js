/**
 * Exits with 0 where node_modules holds what package-lock.json names. npm writes
 * node_modules/.package-lock.json last, so an interrupted installation never counts as current.
 * Runs on the system's Node, from version 20 on.
 */
import { readFileSync } from 'node:fs'

const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

function isCurrent() {
  const { '': _project, ...wanted } = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')

  /** Packages for other platforms are optional, and rightly absent. */
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path in installed ? installed[path].version === version : optional
  )
}

try {
  process.exitCode = isCurrent() ? 0 : 1
} catch (error) {
  if (error.code !== 'ENOENT') throw error
  process.exitCode = 1
}
