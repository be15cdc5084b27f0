type Metadata = Record<string, string>

/** New values replace old ones; an empty value deletes its key, an absent key stays. */
export function mergeMetadata(old: Metadata | null, changes: Metadata | undefined): Metadata {
  const merged = { ...old, ...changes }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''))
}
