import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { CasePhotoSchema } from '#database/schema'

/** A photo in a case, under a name that cannot be guessed. */
export class CasePhoto extends compose(CasePhotoSchema, TenantOwned) {
  static table = 'case_photos'

  get url(): string {
    return `/files/${this.path}`
  }
}
