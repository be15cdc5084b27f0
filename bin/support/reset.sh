# Deletes what the demo has stored. Settings and secrets in .env stay.
# shellcheck shell=bash

# reset_everything yes|no: `yes` asks first, where there is somebody to ask.
reset_everything() {
  local victim='the embedded database'
  if ! uses_embedded_mariadb; then
    victim="every table of $DB_DATABASE at $DB_HOST"
  fi
  if [[ $1 == yes && -t 0 ]]; then
    local answer
    read -r -p "This deletes $victim, uploaded files and mails. Type 'yes' to go on: " answer
    [[ $answer == yes ]] || fail 'Nothing was deleted.'
  fi
  stop_unused_services || fail 'Another command is using the services. Nothing was deleted.'
  rm -rf "$SERVICES"/{mariadb,redis} tmp/{files,mail}/app tmp/simulator/start.sqlite*
  migration=migration:fresh
}

# The embedded database is new after a reset; one of the user's own is emptied table by table.
migration_command() {
  printf '%s' "${migration:-migration:run}"
}
