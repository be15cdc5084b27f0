import vine from '@vinejs/vine'
import { email, newPassword } from '#identity'
import { storeName } from '#stores'

const newStore = {
  storeName: storeName(),
  slug: vine.string().trim().toLowerCase().maxLength(63),
  agreed: vine.accepted(),
}

/** From someone who is signed in already. */
export const memberAcceptanceValidator = vine.create({ ...newStore })

export const newOwnerAcceptanceValidator = vine.create({
  ...newStore,
  name: vine.string().trim().minLength(1).maxLength(190),
  email: email(),
  password: newPassword(),
})

export const addressValidator = vine.create({
  slug: vine.string().trim().toLowerCase().maxLength(63).optional(),
  storeName: vine.string().trim().maxLength(60).optional(),
  email: vine.string().trim().maxLength(190).optional(),
})
