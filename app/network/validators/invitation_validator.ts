import vine from '@vinejs/vine'
import { email } from '#identity'

export const invitationValidator = vine.create({
  name: vine.string().trim().maxLength(190).nullable().optional(),
  email: email().nullable().optional(),
})
