import { registerJobs } from '#foundation'

registerJobs({
  jobs: {
    'identity.mail_password_reset': () => import('#identity/jobs/mail_password_reset'),
    'identity.mail_invitation': () => import('#identity/jobs/mail_invitation'),
    'identity.mail_account_link': () => import('#identity/jobs/mail_account_link'),
  },
})
