# Ports of the embedded services: chosen free once, then remembered beside their data, so that
# clones and profiles live side by side.
# shellcheck shell=bash

is_listening() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Below the kernel's range for outgoing connections, which come and go.
free_port() {
  local port
  while port=$((20000 + SRANDOM % 12000)) && is_listening "$port"; do :; done
  printf '%s' "$port"
}

# remembered_port NAME: the port of that name in this profile; chosen now if there is none yet.
remembered_port() {
  local file=$SERVICES/ports port
  port=$(sed -n "s/^$1=//p" "$file" 2>/dev/null) || true
  if [[ -z $port ]]; then
    port=$(free_port)
    printf '%s=%s\n' "$1" "$port" >>"$file"
  fi
  printf '%s' "$port"
}

forget_port() {
  sed -i "/^$1=/d" "$SERVICES/ports"
}
