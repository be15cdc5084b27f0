import { DateTime } from 'luxon'
import { currentTenant } from '#foundation'
import { Money, type MoneyJson } from '#money'

type FieldName<Key extends string> = Key extends 'minor'
  ? 'amount'
  : Key extends `${infer Name}Minor`
    ? Name
    : Key

/** What `jsonOf` makes of a value. */
export type JsonOf<Value> = Value extends bigint | Money
  ? MoneyJson
  : Value extends DateTime
    ? string
    : Value extends readonly (infer Item)[]
      ? JsonOf<Item>[]
      : Value extends object
        ? { [Key in keyof Value & string as FieldName<Key>]: JsonOf<Value[Key]> }
        : Value

/**
 * A query's answer as JSON: fields that end on `Minor` become money of the tenant, named without
 * the ending, and instants ISO strings in UTC.
 */
export function jsonOf<Value>(value: Value): JsonOf<Value> {
  return convert(value) as JsonOf<Value>
}

function convert(value: unknown): unknown {
  if (typeof value === 'bigint') return Money.of(value, currentTenant().currency).toJSON()
  if (value instanceof Money) return value.toJSON()
  if (DateTime.isDateTime(value)) return value.toUTC().toISO()
  if (Array.isArray(value)) return value.map(convert)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key === 'minor' ? 'amount' : key.replace(/Minor$/, ''),
      convert(field),
    ])
  )
}
