import '~/shop_styles'
import { showImagePreview } from 'vant'

/** Shows pictures over the whole screen, to swipe through and to spread; imported when first used. */
export function enlargePictures(images: string[], startPosition: number) {
  showImagePreview({ images, startPosition, closeable: true })
}
