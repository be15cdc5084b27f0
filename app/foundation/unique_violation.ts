/** ER_DUP_ENTRY of MySQL and MariaDB. */
const DUPLICATE_ENTRY = 1062

/**
 * Whether a statement met a row with the same unique key. InnoDB takes back the statement only, so
 * the transaction can go on.
 */
export function isUniqueViolation(error: unknown): boolean {
  return (error as { errno?: number }).errno === DUPLICATE_ENTRY
}
