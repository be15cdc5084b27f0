/** The widths, in pixels, in which every picture is kept. */
export const PICTURE_WIDTHS = [600, 1200] as const
export type PictureWidth = (typeof PICTURE_WIDTHS)[number]

/**
 * Where a stored picture is served from; null while there is none, so that a page shows its
 * placeholder. A path with an extension is one file of one size; a path without is a set of widths.
 */
export function pictureUrl(path: string | null, width: PictureWidth = 600): string | null {
  if (path === null) return null
  return `/files/${hasExtension(path) ? path : pictureFile(path, width)}`
}

/** The file of one width among the set that `path` names. */
export function pictureFile(path: string, width: PictureWidth): string {
  return `${path}-${width}.webp`
}

function hasExtension(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path)
}
