# MariaDB and Redis of a profile: up while anybody uses them, down when the last user is gone.
#
# Every user holds a shared lock on `in-use` (descriptor 8) until its process ends, which the kernel
# sees to even after kill -9. Whoever starts or stops something holds `gate` (descriptor 9).
# shellcheck shell=bash

uses_embedded_mariadb() { [[ -z ${DB_HOST:-} ]]; }
uses_embedded_redis() { [[ -z ${REDIS_HOST:-} ]]; }

service_packages() {
  if uses_embedded_mariadb; then mariadb_packages; fi
  if uses_embedded_redis; then redis_packages; fi
}

# Brings up what is missing, and exports where it is. Sets schema_is_new where a schema was created
# that nobody has migrated yet.
use_services() {
  exec 9>"$SERVICES/gate"
  flock 9
  exec 8>"$SERVICES/in-use"
  flock --shared 8
  if uses_embedded_mariadb; then
    mariadb_answers || step "Starting MariaDB ($PROFILE)" start_mariadb
    provision_mariadb
    # shellcheck disable=SC2034 # bin/ace reads it
    if schema_is_empty; then schema_is_new=yes; fi
    DB_HOST=127.0.0.1 DB_PORT=$(remembered_port MARIADB_PORT) DB_SOCKET=$(mariadb_socket)
  else
    as_administrator node bin/support/create_database.js
  fi
  if uses_embedded_redis; then
    redis_answers || step "Starting Redis ($PROFILE)" start_redis
    REDIS_HOST=127.0.0.1 REDIS_PORT=$(remembered_port REDIS_PORT)
  fi
  export DB_HOST DB_PORT DB_SOCKET REDIS_HOST REDIS_PORT
  employ_caretaker
  exec 9>&-
}

# A caretaker stops the services after their last user, unless they are to be kept.
employ_caretaker() {
  [[ -z ${BANYAN_KEEP_SERVICES:-} ]] || return 0
  if flock --nonblock "$SERVICES/caretaker" true; then
    detach "$SERVICES/caretaker.log" bin/support/caretaker "$PROFILE"
    disown
  fi
}

# For who wants to see them stopped before ending; the caretaker would do it a moment later.
leave_services() {
  exec 8>&-
  [[ -n ${BANYAN_KEEP_SERVICES:-} ]] || stop_unused_services || true
}

# Fails when somebody still uses them. Keeps the gate shut behind itself while it stops them.
stop_unused_services() {
  exec 9>"$SERVICES/gate"
  flock 9
  exec 8>"$SERVICES/in-use"
  # A moment of patience, for the caretaker tries the same lock.
  if ! flock --wait 0.5 8; then
    exec 8>&- 9>&-
    return 1
  fi
  stop_mariadb
  stop_redis
  exec 8>&-
}
