interface DatabaseError extends Error {
  code: string
  sql: string
  sqlMessage: string
}

/** What of an error may stand in a log, or before a person who looks after the system. */
export interface LoggableError {
  type: string
  message: string
  code?: string
  stack: string
}

/**
 * An error without the values of a statement. The driver puts the whole statement into message and
 * stack, and with it emails, addresses and password hashes.
 */
export function loggableError(thrown: unknown): LoggableError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const message = isDatabaseError(error)
    ? `${withoutValues(error.sqlMessage)} in: ${withoutValues(error.sql).slice(0, 500)}`
    : error.message
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message,
    code: (error as { code?: string }).code,
    stack: [`${error.name}: ${message}`, ...frames].join('\n'),
  }
}

function isDatabaseError(error: Error): error is DatabaseError {
  return 'sql' in error && 'sqlMessage' in error
}

/** Quoted values become `?`; the quoted names of a message (`for key 'email'`) stay. */
function withoutValues(text: string): string {
  return text.replace(
    /((?:for key|Table|Column|Unknown column|CONSTRAINT) )?'((?:[^'\\]|\\.|'')*)'/g,
    (_, named: string | undefined, value: string) => (named ? `${named}'${value}'` : '?')
  )
}
