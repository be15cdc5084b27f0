/** What a bench has measured: for a machine to read, and for people, a line each. */
export interface BenchResult {
  json: Record<string, unknown>
  lines: string[]
}

/**
 * A measurement under load, named in start/benches.ts. It finds an empty, migrated database that is
 * thrown away afterwards, and makes its own tenant in it.
 */
export interface Bench {
  /** @param report shows people that something goes on; never part of the result */
  run(report: (line: string) => void): Promise<BenchResult>
}
