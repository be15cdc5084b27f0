import { invalidRequest } from './api_error.js'

/** Decoded parameters: strings from a form, any JSON value from v2. */
export type RawParameters = { [name: string]: unknown }

const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Decodes Stripe's nested forms: `line_items[0][quantity]=2` becomes an array of objects. A node
 * whose names are all numbers, or empty as in `expand[]`, is an array.
 */
export function decodeForm(encoded: string): RawParameters {
  const root: RawParameters = Object.create(null)
  for (const [name, value] of new URLSearchParams(encoded)) insert(root, pathOf(name), value)
  return arraysIn(root) as RawParameters
}

function pathOf(name: string): string[] {
  const opening = name.indexOf('[')
  if (opening < 0) return [name]
  const brackets = name.slice(opening)
  if (opening === 0 || !/^(\[[^[\]]*\])+$/.test(brackets)) {
    throw invalidRequest(`Invalid parameter name: ${name}`)
  }
  return [name.slice(0, opening), ...brackets.slice(1, -1).split('][')]
}

function insert(root: RawParameters, path: string[], value: string): void {
  let node = root
  path.forEach((step, depth) => {
    if (FORBIDDEN_NAMES.has(step)) throw invalidRequest(`Invalid parameter name: ${step}`)
    const key = step === '' ? String(Object.keys(node).length) : step
    if (depth === path.length - 1) {
      node[key] = value
      return
    }
    if (typeof node[key] === 'string') throw invalidRequest(`Invalid parameter: ${path[0]}`)
    node[key] ??= Object.create(null)
    node = node[key] as RawParameters
  })
}

function arraysIn(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [key, arraysIn(value)] as const)
  const isArray = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
  return isArray ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}
