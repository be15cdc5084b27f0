import type { HttpError } from '@adonisjs/core/types/http'

/** What went wrong as a reader is told it: `errors.<kind>.title` and `.text`. */
export interface Problem {
  status: number
  kind: string
  /** Fills the text's placeholders. */
  values: Record<string, number>
}

const BY_CODE: Record<string, { status: number; kind: string }> = {
  E_BAD_CSRF_TOKEN: { status: 419, kind: 'session_expired' },
  E_UNKNOWN_HOST: { status: 404, kind: 'unknown_host' },
  E_TENANT_SUSPENDED: { status: 503, kind: 'suspended' },
}

const BY_STATUS: Record<number, string> = {
  403: 'forbidden',
  404: 'not_found',
  410: 'gone',
  413: 'too_large',
  419: 'session_expired',
  429: 'too_many_requests',
}

export function problemOf(error: HttpError): Problem {
  const known = BY_CODE[error.code ?? '']
  const { response } = error as { response?: { status?: number; availableIn?: number } }
  const status = known?.status ?? response?.status ?? error.status
  const kind = known?.kind ?? BY_STATUS[status] ?? (status < 500 ? 'bad_request' : 'server_error')
  return { status, kind, values: { minutes: Math.ceil((response?.availableIn ?? 60) / 60) } }
}
