import { invalidParameter, type ApiError } from './api_error.js'
import type { RawParameters } from './form_encoding.js'

/** Reads one parameter; `name` is its full name, such as `line_items[0][quantity]`. */
export type Parameter<T> = (raw: unknown, name: string) => T

/** Parameters of an endpoint or of a nested group, by name. */
export type Parameters = Record<string, Parameter<unknown>>

export type Parsed<P extends Parameters> = { [K in keyof P]: ReturnType<P[K]> }

/**
 * What may be read of the SDK's parameters `P`: with `satisfies`, a name that the SDK of this
 * version does not know is a compile error.
 */
export type ParametersOf<P> = { [K in keyof NonNullable<P>]?: Parameter<unknown> }

/** @throws ApiError `parameter_unknown` for what is not declared, as Stripe does. */
export function parseParameters<P extends Parameters>(
  parameters: P,
  raw: RawParameters,
  prefix = ''
): Parsed<P> {
  const nameOf = (name: string) => (prefix ? `${prefix}[${name}]` : name)
  const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(parameters, name))
  if (unknown.length > 0) throw parameterUnknown(unknown.map(nameOf))

  const parsed: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(parameters)) {
    const value = parameter(raw[name], nameOf(name))
    /* What was not given has no key, so that spreading it changes nothing. */
    if (value !== undefined) parsed[name] = value
  }
  return parsed as Parsed<P>
}

export function required<T>(parameter: Parameter<T | undefined>): Parameter<T> {
  return (raw, name) => {
    if (raw === undefined) throw parameterMissing(name)
    if (raw === '') throw parameterEmpty(name)
    return parameter(raw, name) as T
  }
}

export function text({ max = 5000 } = {}): Parameter<string | undefined> {
  return optional((raw, name) => {
    if (typeof raw !== 'string') throw invalidParameter(`Invalid string: ${name}`, name)
    if (raw.length <= max) return raw
    const message = `Invalid string: ${raw.slice(0, 10)}...; must be at most ${max} characters`
    throw invalidParameter(message, name)
  })
}

export function oneOf<const V extends string>(...values: V[]): Parameter<V | undefined> {
  return optional((raw, name) => {
    if ((values as unknown[]).includes(raw)) return raw as V
    throw invalidParameter(`Invalid ${name}: must be one of ${values.join(', ')}`, name)
  })
}

export function integer({ min = 0, max = 999_999_999_999 } = {}): Parameter<number | undefined> {
  return optional((raw, name) => {
    const value = typeof raw === 'string' && /^-?\d{1,15}$/.test(raw) ? Number(raw) : raw
    if (!Number.isSafeInteger(value)) {
      throw invalidParameter(`Invalid integer: ${String(raw)}`, name, 'parameter_invalid_integer')
    }
    const number = value as number
    const bound = number < min ? `greater than or equal to ${min}` : `less than or equal to ${max}`
    if (number >= min && number <= max) return number
    throw invalidParameter(`This value must be ${bound}.`, name, 'parameter_invalid_integer')
  })
}

export function boolean(): Parameter<boolean | undefined> {
  return optional((raw, name) => {
    if (raw === true || raw === 'true') return true
    if (raw === false || raw === 'false') return false
    throw invalidParameter(`Invalid boolean: ${String(raw)}`, name)
  })
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()))

export function currency(): Parameter<string | undefined> {
  return optional((raw, name) => {
    const code = String(raw).toLowerCase()
    if (CURRENCIES.has(code)) return code
    throw invalidParameter(`Invalid currency: ${String(raw)}`, name)
  })
}

export function webAddress(): Parameter<string | undefined> {
  return optional((raw, name) => {
    const protocol = typeof raw === 'string' && URL.canParse(raw) ? new URL(raw).protocol : ''
    if (protocol === 'http:' || protocol === 'https:') return raw as string
    throw invalidParameter('Not a valid URL', name, 'url_invalid')
  })
}

/** At most 50 keys; an empty value deletes its key. */
export function metadata(): Parameter<Record<string, string> | undefined> {
  return (raw, name) => {
    if (raw === undefined) return undefined
    if (raw === '' || raw === null) return {}
    if (!isGroup(raw)) throw invalidParameter('Invalid object', name)
    const entries = Object.entries(raw).map(([key, value]) => [key, String(value ?? '')] as const)
    if (entries.length > 50) {
      throw invalidParameter('You can have up to 50 keys in metadata.', name)
    }
    for (const [key, value] of entries) {
      if (key.length > 40 || value.length > 500) {
        const message = `Metadata keys have at most 40 characters, values 500: ${key}`
        throw invalidParameter(message, `${name}[${key}]`)
      }
    }
    return Object.fromEntries(entries)
  }
}

export function list<T>(element: Parameter<T>): Parameter<NonNullable<T>[] | undefined> {
  return optional((raw, name) => {
    if (!Array.isArray(raw)) throw invalidParameter('Invalid array', name)
    return raw.map((each, index) =>
      required(element)(each, `${name}[${index}]`)
    ) as NonNullable<T>[]
  })
}

export function group<P extends Parameters>(parameters: P): Parameter<Parsed<P> | undefined> {
  return optional((raw, name) => {
    if (!isGroup(raw)) throw invalidParameter('Invalid object', name)
    return parseParameters(parameters, raw, name)
  })
}

/** In a form an empty value unsets: it reads as absent. */
function optional<T>(parameter: Parameter<T>): Parameter<T | undefined> {
  return (raw, name) => {
    if (raw === undefined || raw === null || raw === '') return undefined
    return parameter(raw, name)
  }
}

function isGroup(raw: unknown): raw is RawParameters {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function parameterUnknown(names: string[]): ApiError {
  const noun = names.length === 1 ? 'parameter' : 'parameters'
  const message = `Received unknown ${noun}: ${names.join(', ')}`
  return invalidParameter(message, names[0], 'parameter_unknown')
}

function parameterMissing(name: string): ApiError {
  return invalidParameter(`Missing required param: ${name}.`, name, 'parameter_missing')
}

function parameterEmpty(name: string): ApiError {
  const message = `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset.`
  return invalidParameter(message, name, 'parameter_invalid_empty')
}
