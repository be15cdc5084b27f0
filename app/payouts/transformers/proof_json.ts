import type { LedgerProof } from '#ledger'

export function proofJson({ head, verification }: LedgerProof) {
  return {
    head: head && {
      sequence: head.sequence,
      hash: head.hash,
      sealedAt: head.sealedAt.toISO(),
    },
    verification: verification && {
      ...verification,
      finishedAt: verification.finishedAt.toISO(),
    },
  }
}
