import { PICTURE_WIDTHS, pictureUrl } from '#catalog'

/** A picture as a page shows it; `srcset` where it is kept in several widths. */
export type PictureJson = {
  src: string
  srcset: string | null
}

export function picture(path: string | null): PictureJson | null {
  const src = pictureUrl(path)
  if (src === null) return null
  const sizes = PICTURE_WIDTHS.map((width) => `${pictureUrl(path, width)} ${width}w`)
  const isOneFile = pictureUrl(path, PICTURE_WIDTHS[0]) === pictureUrl(path, PICTURE_WIDTHS[1])
  return { src, srcset: isOneFile ? null : sizes.join(', ') }
}
