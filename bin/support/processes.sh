# The product's own processes, run side by side by bin/start and bin/dev.
# shellcheck shell=bash

declare -A process_names=()

# launch NAME FOLDER COMMAND...: in the folder, with its output in tmp/logs/NAME.log. In a session
# of its own, as in apart.sh.
launch() {
  local name=$1 folder=$2 log=$PWD/tmp/logs/$1.log
  shift 2
  mkdir -p tmp/logs
  : >"$log"
  (cd "$folder" && exec setsid setpriv --pdeathsig TERM "$@" </dev/null &>>"$log" 4>&-) &
  process_names[$!]=$name
}

# Waits for the first process to end, which none should, and says how it did.
supervise() {
  local ended status=0
  wait -n -p ended "${!process_names[@]}" || status=$?
  report_ended_process "$ended" "$status"
  exit 1
}

report_ended_process() {
  local name=${process_names[$1]}
  say '' "✗ The $name process ended by itself (exit code $2). The end of tmp/logs/$name.log:" ''
  tail -n 25 "tmp/logs/$name.log" | sed 's/^/    /' >&4
}

fail_if_a_process_ended() {
  local pid status
  for pid in "${!process_names[@]}"; do
    if ! kill -0 "$pid" 2>/dev/null; then
      status=0
      wait "$pid" || status=$?
      report_ended_process "$pid" "$status"
      exit 1
    fi
  done
}

# stop_processes SECONDS: asks all to stop, and after that time no longer asks.
stop_processes() {
  local pid deadline=$((SECONDS + $1))
  ((${#process_names[@]})) || return 0
  # Bash is not to comment on their end.
  disown -a
  signal_processes TERM
  for pid in "${!process_names[@]}"; do
    while kill -0 "$pid" 2>/dev/null; do
      if ((SECONDS > deadline)); then
        signal_processes KILL
      fi
      sleep 0.1
    done
  done
}

# Each leads a process group: its children hear it, too.
signal_processes() {
  local pid
  for pid in "${!process_names[@]}"; do
    kill -s "$1" -- "-$pid" 2>/dev/null || true
  done
}

# Until /health answers 200, for a minute. An app that answers otherwise by then serves all the same.
wait_for_health() {
  local deadline=$((SECONDS + 60))
  health=
  until [[ $health == 200 ]]; do
    fail_if_a_process_ended
    if ((SECONDS > deadline)); then
      [[ -n $health ]] || fail 'The app did not answer within a minute. See tmp/logs/app.log.'
      return 0
    fi
    sleep 0.2
    health=$(health_status) || true
  done
}

warn_of_bad_health() {
  [[ $health == 200 ]] || say "! Not all is well: see http://$APP_DOMAIN:$PORT/health"
}

# By bash alone, for a bare machine may have no curl. Fails where nobody listens.
health_status() (
  exec 3<>"/dev/tcp/127.0.0.1/$PORT"
  printf 'GET /health HTTP/1.0\r\nHost: %s\r\n\r\n' "$APP_DOMAIN:$PORT" >&3
  read -r -t 10 _ code _ <&3
  printf '%s' "$code"
) 2>/dev/null

require_free_port() {
  if is_listening "$PORT"; then
    fail "Port $PORT is taken: by another bin/start, or by another program." \
      "Stop it, or choose another port: PORT=4444 bin/${0##*/}"
  fi
}
