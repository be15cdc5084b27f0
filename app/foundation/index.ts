/** The foundation's one door: what all modules stand on. */
export { allOrNothing } from '#foundation/all_or_nothing'
export type { Bench, BenchResult } from '#foundation/bench/bench'
export { median, throughput } from '#foundation/bench/throughput'
export { insertRows, updateEach } from '#foundation/bulk_write'
export { csvResponse, csvStream } from '#foundation/csv_response'
export { clock } from '#foundation/clock'
export { recordAudit, SYSTEM, type Actor } from '#foundation/audit'
export { eachOf } from '#foundation/each_of'
export { everyPage } from '#foundation/every_page'
export { flashFieldErrors } from '#foundation/field_errors'
export { fromDatabaseTime, toDatabaseTime } from '#foundation/database_time'
export { contentHash, idempotentAnswer, type KeyReused } from '#foundation/idempotent_answer'
export { beginningWith, containing } from '#foundation/like_pattern'
export { healthReport } from '#foundation/health'
export { isLocale, LOCALES, type Locale } from '#foundation/locales'
export { outbox } from '#foundation/outbox/outbox'
export { failedMessages } from '#foundation/outbox/failed_messages'
export { retryFailedMessages } from '#foundation/outbox/retry_failed_messages'
export { drainOutbox } from '#foundation/outbox/drain'
export { handleWritten } from '#foundation/outbox/handle_written'
export {
  registerJobs,
  type ExternalJob,
  type ModuleJobs,
  type Payload,
  type TransactionalJob,
} from '#foundation/outbox/registry'
export { AddressRefusedError, guardedLookup } from '#foundation/outside/guarded_lookup'
export { isPublicAddress } from '#foundation/outside/public_address'
export { postMail, type MailBrand, type MailContent } from '#foundation/mail/post_mail'
export { sendMail, type MailToSend } from '#foundation/mail/send_mail'
export { inGroups, inTenantGroups } from '#foundation/in_groups'
export { operatorUrl, storeUrl, tenantUrl } from '#foundation/urls'
export { publicCode } from '#foundation/public_code'
export { chooseLocale, chosenLocale } from '#foundation/request_locale'
export { assertNever, fail, ok, type Result } from '#foundation/result'
export { isUniqueViolation } from '#foundation/unique_violation'
export { isContention, LostRace, retryOnContention } from '#foundation/retry_on_contention'
export { nextState, statesBefore, type Transitions } from '#foundation/state_machine'
export { TenantOwned } from '#foundation/models/tenant_owned'
export { tenantTable } from '#foundation/models/tenant_table'
export {
  currentTenant,
  currentTenantId,
  currentTenantOrNull,
  MissingTenantError,
  runInTenant,
  type TenantScope,
} from '#foundation/tenant_scope'
export { installTenantScopeLoader } from '#foundation/tenant_scope_loader'
