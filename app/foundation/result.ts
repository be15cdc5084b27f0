/** An expected failure is a value: callers handle every `type` of it, the compiler sees to it. */
export type Result<Value, Failure extends { type: string }> =
  { ok: true; value: Value } | { ok: false; error: Failure }

export const ok = <Value>(value: Value) => ({ ok: true as const, value })
export const fail = <Failure extends { type: string }>(error: Failure) => ({
  ok: false as const,
  error,
})

/** Marks a switch as exhaustive. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
