/** A LIKE pattern for texts that contain `text` as it stands, its wildcards taken literally. */
export const containing = (text: string) => `%${literal(text)}%`

/** The same for texts that begin with it. */
export const beginningWith = (text: string) => `${literal(text)}%`

function literal(text: string): string {
  return text.trim().replace(/[\\%_]/g, '\\$&')
}
