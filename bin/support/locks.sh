# Only one bin/start, and only one bin/test, works in a clone at a time. Descriptor 5 holds the claim
# until the process ends.
# shellcheck shell=bash

claim_or_fail() {
  exec 5>"$SERVICES/$1.lock"
  flock --nonblock 5 || fail "bin/$1 is already running in this folder. Stop it first."
}

claim_or_wait() {
  exec 5>"$SERVICES/$1.lock"
  if ! flock --nonblock 5; then
    say "Another bin/$1 is running in this folder; waiting for it to end."
    flock 5
  fi
}
