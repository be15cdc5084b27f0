# What a script does when it ends, however it ends.
# shellcheck shell=bash

# at_exit COMMAND...: the last registered comes first. A function that is called so may change
# `status`, the exit code.
exit_commands=()
at_exit() {
  exit_commands=("$(printf '%q ' "$@")" "${exit_commands[@]}")
}

run_exit_commands() {
  local status=$? command
  trap '' INT TERM HUP
  set +e
  report_unfinished_step "$status"
  end_apart
  for command in "${exit_commands[@]}"; do
    eval "$command"
  done
  exit "$status"
}

trap run_exit_commands EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
