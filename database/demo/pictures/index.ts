export { renderAvatar, renderLogo } from './emblem.ts'
export type { KindName } from './kinds.ts'
export type { Mark } from './marks.ts'
export {
  drawProduct,
  PICTURE_LIMIT,
  pictureName,
  renderProductPicture,
  type PictureSize,
  type ProductPicture,
} from './product_picture.ts'
