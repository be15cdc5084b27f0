# Servers of our own in the background, each living in a folder that also says whose it is: the
# process that works there.
# shellcheck shell=bash

# detach LOG COMMAND...: starts it out of Ctrl-C's reach, and without the locks of this script.
detach() {
  local log=$1
  shift
  setsid "$@" </dev/null &>>"$log" 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
}

# start_server FOLDER COMMAND...
start_server() (
  cd "$1" || exit
  shift
  detach server.log "$@"
  echo $! >pid
)

# server_lives FOLDER [PROCESS_FOLDER]: true while the process of the pid file works in the folder.
# A recycled process id, or one that is already a zombie, works elsewhere.
server_lives() {
  local pid folder=$1
  [[ -s $folder/pid ]] || return 1
  pid=$(<"$folder/pid")
  [[ $(readlink "/proc/$pid/cwd") == "$folder" ]]
}

# wait_for_server FOLDER COMMAND...: until the command succeeds; fails when the server dies or needs
# more than two minutes (crash recovery may take that long).
wait_for_server() {
  local folder=$1 deadline=$((SECONDS + 120))
  shift
  until "$@" &>/dev/null; do
    if ((SECONDS > deadline)) || ! server_lives "$folder"; then
      return 1
    fi
    sleep 0.1
  done
}

stop_server() {
  local folder=$1 deadline=$((SECONDS + 60))
  server_lives "$folder" || return 0
  kill -TERM "$(<"$folder/pid")"
  while server_lives "$folder"; do
    if ((SECONDS > deadline)); then
      kill -KILL "$(<"$folder/pid")"
    fi
    sleep 0.1
  done
  rm -f "$folder/pid"
}

# start_on_free_port PORT_NAME FOLDER START ANSWERS: another program may take the remembered port, or
# a free one in the instant before we do; then the next is tried.
start_on_free_port() {
  local name=$1 folder=$2 start=$3 answers=$4 attempt
  for attempt in 1 2 3 4 5; do
    : >"$folder/server.log"
    "$start" "$(remembered_port "$name")"
    if wait_for_server "$folder" "$answers"; then
      return
    fi
    if ! grep -qi 'address already in use' "$folder/server.log"; then
      break
    fi
    forget_port "$name"
  done
  cat "$folder/server.log"
  echo "$name: the server did not come up (attempt $attempt)."
  return 1
}
