# The schema belongs to the database's administrator, the app's user has rights on its tables. Where
# no administrator is set, as on a server of one's own, the app's user is the only one there is.
# shellcheck shell=bash

as_administrator() {
  if [[ -n ${DB_ADMIN_USER:-} ]]; then
    DB_USER=$DB_ADMIN_USER DB_PASSWORD=${DB_ADMIN_PASSWORD:-} "$@"
  else
    "$@"
  fi
}

# migrate RUNNER ARGUMENT...: `RUNNER node ace.js ARGUMENT...`, and then the rights on what came of it.
migrate() {
  local runner=$1
  shift
  as_administrator "$runner" node ace.js "$@"
  if [[ -n ${DB_ADMIN_USER:-} ]]; then
    "$runner" node ace.js db:grants
  fi
}
