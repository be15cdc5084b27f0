import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  path: string
  text: string
}

/** All files below a folder whose names end in one of the extensions, in the order of their paths. */
export function sourceFiles(folder: string, extensions: string[]): SourceFile[] {
  return pathsBelow(folder)
    .filter((path) => extensions.some((extension) => path.endsWith(extension)))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

export function foldersBelow(folder: string): string[] {
  return entriesBelow(folder)
    .filter(({ isFolder }) => isFolder)
    .map(({ path }) => path)
}

function pathsBelow(folder: string): string[] {
  return entriesBelow(folder)
    .filter(({ isFolder }) => !isFolder)
    .map(({ path }) => path)
}

function entriesBelow(folder: string) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(ROOT, folder, name))
    .map((path) => ({
      path: relative(ROOT, path).replaceAll('\\', '/'),
      isFolder: statSync(path).isDirectory(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
