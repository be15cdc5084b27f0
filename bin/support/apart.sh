# Commands in a session of their own, which keeps Ctrl-C away from them: it is we who stop them, in
# good order and in time. A death signal from the kernel stops them even where this script is killed.
# shellcheck shell=bash

# run_apart COMMAND...: waits for it, and ends it with this script.
run_apart() {
  setsid setpriv --pdeathsig KILL "$@" </dev/null 4>&- &
  apart=$!
  wait "$apart"
  apart=
}

# Nobody who presses Ctrl-C wants to wait for more than a moment.
end_apart() {
  [[ -n ${apart:-} ]] || return 0
  disown "$apart"
  kill -TERM -- "-$apart"
  local deadline=$((SECONDS + 2))
  while kill -0 "$apart" && ((SECONDS < deadline)); do
    sleep 0.1
  done
  kill -KILL -- "-$apart"
} &>/dev/null
