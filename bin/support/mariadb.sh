# A private MariaDB: own data, own socket, loopback only.
# shellcheck shell=bash

mariadb_packages() {
  if ! has mariadbd || ! has mariadb-install-db; then
    echo 'mariadb-server-core|mariadb-server-core-10.6|mariadb-server-core-10.5'
  fi
  if ! has mariadb; then
    echo 'mariadb-client-core|mariadb-client-core-10.6|mariadb-client-core-10.5'
  fi
}

start_mariadb() {
  if [[ ! -d $SERVICES/mariadb ]]; then
    initialise_mariadb
  fi
  if ! server_lives "$SERVICES/mariadb"; then
    start_on_free_port MARIADB_PORT "$SERVICES/mariadb" launch_mariadb mariadb_answers
  else
    wait_for_server "$SERVICES/mariadb" mariadb_answers
  fi
}

stop_mariadb() {
  stop_server "$SERVICES/mariadb"
}

# The folder gets its name only when it is complete: an interruption leaves nothing half made.
initialise_mariadb() {
  rm -rf "$SERVICES/mariadb.new"
  mkdir -p "$SERVICES/mariadb.new"
  mariadb-install-db --no-defaults --datadir="$SERVICES/mariadb.new" --user="$(id -un)" \
    --auth-root-authentication-method=socket --skip-test-db
  mv "$SERVICES/mariadb.new" "$SERVICES/mariadb"
}

# The socket's path is relative because the kernel allows it about a hundred characters only.
launch_mariadb() {
  local buffer_pool=512M log_file=256M
  if [[ $PROFILE == test ]]; then
    buffer_pool=192M log_file=96M
  fi
  start_server "$SERVICES/mariadb" mariadbd \
    --defaults-file="$PWD/bin/support/mariadb.cnf" --user="$(id -un)" \
    --datadir="$SERVICES/mariadb" --socket=mariadb.sock --pid-file=mariadbd.pid \
    --bind-address=127.0.0.1 --port="$1" --tmpdir="$SERVICES/mariadb" \
    --innodb-buffer-pool-size="$buffer_pool" --innodb-log-file-size="$log_file"
}

# Where the app finds it; nothing, and so the port, where the path is longer than the kernel allows.
mariadb_socket() {
  local path=$SERVICES/mariadb/mariadb.sock
  if ((${#path} < 100)); then printf '%s' "$path"; fi
}

# Only the user who started the server is its administrator, and only over the socket.
mariadb_as_administrator() (
  cd "$SERVICES/mariadb" && mariadb --no-defaults --socket=mariadb.sock --user="$(id -un)" "$@"
)

mariadb_answers() {
  [[ -S $SERVICES/mariadb/mariadb.sock ]] && mariadb_as_administrator -e 'SELECT 1'
} &>/dev/null

# The app's schema, who migrates it, and the app's user, who gets rights on its tables when there are
# any (`db:grants`).
provision_mariadb() {
  mariadb_as_administrator <<<"CREATE DATABASE IF NOT EXISTS \`$DB_DATABASE\`"
  provision_user "$DB_USER" "$DB_PASSWORD"
  provision_user "$DB_ADMIN_USER" "$DB_ADMIN_PASSWORD"
  mariadb_as_administrator <<<"
    GRANT ALL PRIVILEGES ON *.* TO $(sql_string "$DB_ADMIN_USER")@'%' WITH GRANT OPTION;"
}

provision_user() {
  local user password
  user="$(sql_string "$1")@'%'" password=$(sql_string "$2")
  mariadb_as_administrator <<<"
    CREATE USER IF NOT EXISTS $user;
    ALTER USER $user IDENTIFIED BY $password;"
}

schema_is_empty() {
  [[ -z $(mariadb_as_administrator --skip-column-names "$DB_DATABASE" -e 'SHOW TABLES') ]]
}

sql_string() {
  local text=${1//\\/\\\\}
  printf "'%s'" "${text//\'/\'\'}"
}
