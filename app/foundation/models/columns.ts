import { column } from '@adonisjs/lucid/orm'

/** A BIGINT of minor units as a `bigint`, whatever the driver made of it. */
export const minorColumn = () =>
  column({
    consume: (value: number | string | null) => (value === null ? null : BigInt(value)),
    prepare: (value: bigint | null | undefined) =>
      value === null || value === undefined ? value : value.toString(),
    serialize: (value: bigint | null) => value?.toString() ?? null,
  })

/** A LONGTEXT that holds JSON (MariaDB's own JSON type is nothing else). */
export const jsonColumn = () =>
  column({
    consume: (value: string | object | null) =>
      typeof value === 'string' ? JSON.parse(value) : value,
    prepare: (value: unknown) =>
      value === null || value === undefined ? value : JSON.stringify(value),
  })
