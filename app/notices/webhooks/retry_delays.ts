/** How long after each failed attempt the next one is made: eight in all, over two and a half days. */
const MINUTES_AFTER = [1, 5, 30, 120, 360, 1_080, 2_160]

/** Null where nothing more is tried. */
export function minutesUntilRetry(attempts: number): number | null {
  return MINUTES_AFTER[attempts - 1] ?? null
}
