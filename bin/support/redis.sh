# A private Redis: own folder, own socket, loopback only, with a password.
# shellcheck shell=bash

redis_packages() {
  if ! has redis-server || ! has redis-cli; then
    echo redis-server
  fi
}

start_redis() {
  mkdir -p "$SERVICES/redis"
  if ! server_lives "$SERVICES/redis"; then
    start_on_free_port REDIS_PORT "$SERVICES/redis" launch_redis redis_answers
  else
    wait_for_server "$SERVICES/redis" redis_answers
  fi
}

stop_redis() {
  stop_server "$SERVICES/redis"
}

# Nothing that must not be lost lives in Redis. A snapshot spares the demo's users signing in again.
launch_redis() {
  local snapshots='300 1'
  if [[ $PROFILE == test ]]; then
    snapshots='""'
  fi
  # The password stands in a file of ours, for a command line is seen by every user.
  (umask 077 && cat >"$SERVICES/redis/redis.conf") <<CONF
bind 127.0.0.1
port $1
unixsocket redis.sock
unixsocketperm 600
requirepass "$REDIS_PASSWORD"
appendonly no
save $snapshots
maxmemory-policy noeviction
CONF
  start_server "$SERVICES/redis" redis-server redis.conf
}

redis_answers() {
  [[ -S $SERVICES/redis/redis.sock ]] &&
    (cd "$SERVICES/redis" && REDISCLI_AUTH=$REDIS_PASSWORD redis-cli -s redis.sock PING) |
    grep -qx PONG
} &>/dev/null
