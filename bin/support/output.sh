# Progress on stderr, so that stdout stays free for what a command prints. Descriptor 4 is that
# stderr also where a step's own output goes to its log.
# shellcheck shell=bash
exec 4>&2

# say TEXT...: one line each.
say() {
  printf '%s\n' "$@" >&4
}

# fail TEXT...: says what is wrong and what to do, and ends the script.
fail() {
  say '' "$@"
  exit 1
}

# duration SECONDS: `12 s` or `3 min 4 s`.
duration() {
  if (($1 == 0)); then
    printf 'under 1 s'
  elif (($1 < 60)); then
    printf '%d s' "$1"
  else
    printf '%d min %d s' "$(($1 / 60))" "$(($1 % 60))"
  fi
}

# step TITLE COMMAND...: runs the command in this shell, shows that it is alive, keeps what it prints
# in tmp/logs. Where it fails, the script ends with the last lines of that log.
step() {
  step_title=$1 step_began=$SECONDS
  shift
  step_log=tmp/logs/$(tr -cs 'a-z0-9\n' '-' <<<"${step_title,,}").log
  mkdir -p tmp/logs
  : >"$step_log"
  show_step_is_alive "$step_title" "$step_log" &
  step_ticker=$!
  disown "$step_ticker"

  "$@" >"$step_log" 2>&1

  hide_ticker
  say "✓ $step_title ($(duration $((SECONDS - step_began))))"
  step_title=
}

show_step_is_alive() {
  exec >&4 2>&4 5>&- 6>&- 7>&- 8>&- 9>&-
  local title=$1 log=$2 began=$SECONDS announced=0 elapsed last
  [[ -t 4 ]] || printf '· %s\n' "$title"
  while kill -0 $$ 2>/dev/null; do
    elapsed=$((SECONDS - began))
    if [[ -t 4 ]]; then
      last=$(last_line "$log")
      printf '\r\033[K· %s  %s  %s' "$title" "$(duration $elapsed)" "${last:0:60}"
    elif ((elapsed >= announced + 15)); then
      announced=$elapsed
      printf '  … %s\n' "$(duration $elapsed)"
    fi
    sleep 0.25
  done
}

last_line() {
  tail -c 400 "$1" | tr -d '\033' | tr '\r' '\n' | grep -v '^\s*$' | tail -n 1 || true
} 2>/dev/null

hide_ticker() {
  kill "$step_ticker" 2>/dev/null || true
  if [[ -t 4 ]]; then printf '\r\033[K' >&4; fi
}

report_unfinished_step() {
  [[ -n ${step_title:-} ]] || return 0
  hide_ticker
  if (($1 > 128)); then
    say "✗ $step_title (interrupted)"
  else
    say "✗ $step_title failed after $(duration $((SECONDS - step_began))). The end of $step_log:" ''
    tail -n 30 "$step_log" | sed 's/^/    /' >&4
  fi
}
