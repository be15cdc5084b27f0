/** An invitation to open a store, and what became of it. */
export type InvitationRow = {
  code: string
  invitedName: string | null
  invitedEmail: string | null
  state: string
  createdAt: string | null
  expiresAt: string | null
  storeName: string | null
  url: string
}
