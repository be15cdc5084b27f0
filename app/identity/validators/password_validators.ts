import vine from '@vinejs/vine'

export const email = () => vine.string().trim().toLowerCase().email().maxLength(190)

/** Length is what makes a password hard to guess (NIST SP 800-63B, 3.1.1.2). */
export const newPassword = () => vine.string().minLength(10).maxLength(200)

export const passwordResetRequestValidator = vine.create({ email: email() })

export const passwordResetValidator = vine.create({
  token: vine.string().maxLength(100),
  password: newPassword(),
})

export const passwordChangeValidator = vine.create({
  currentPassword: vine.string().maxLength(200),
  password: newPassword(),
})
