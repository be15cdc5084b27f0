/** A LIKE pattern for texts that contain `text` as it stands, its wildcards taken literally. */
export function containing(text: string): string {
  return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`
}
