# System packages: installed where this user may, otherwise the exact command is printed.
# shellcheck shell=bash

# Debian keeps servers in /usr/sbin, which is not on every user's PATH.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

has() {
  command -v "$1" >/dev/null
}

# install_packages PACKAGE...: `a|b` means the first of them that this system offers.
install_packages() {
  (($#)) || return 0
  if ! may_install_packages; then
    # shellcheck disable=SC2046 # one word each
    explain_missing_packages $(offered_packages "$@")
  fi
  step "Installing ${*%%|*}" install_with_apt "$@"
  hash -r
}

may_install_packages() {
  has apt-get && { ((EUID == 0)) || { has sudo && sudo -n true 2>/dev/null; }; }
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

install_with_apt() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
  as_root "${apt[@]}" update || echo 'Package lists could not be refreshed; trying the old ones.'
  local packages
  mapfile -t packages < <(offered_packages "$@")
  keep_services_from_starting
  # A database of the machine's own is never removed to make room for ours.
  as_root "${apt[@]}" install -y --no-install-recommends --no-remove "${packages[@]}"
  let_services_start_again
  # It also asked to be started at the next boot, which nobody wanted.
  if [[ " ${packages[*]} " == *' redis-server '* && -d /run/systemd/system ]]; then
    as_root systemctl disable redis-server
  fi
}

# Of each argument's alternatives the first that this system offers, one a line.
offered_packages() {
  local alternatives name chosen
  for alternatives in "$@"; do
    chosen=${alternatives%%|*}
    for name in ${alternatives//|/ }; do
      if [[ -n $(apt-cache madison "$name" 2>/dev/null) ]]; then
        chosen=$name
        break
      fi
    done
    printf '%s\n' "$chosen"
  done
}

# Debian starts what it installs, on the machine's well-known ports, unless policy-rc.d forbids it:
# https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt
keep_services_from_starting() {
  [[ ! -e /usr/sbin/policy-rc.d ]] || return 0
  at_exit let_services_start_again
  policy_is_ours=yes
  printf '#!/bin/sh\nexit 101\n' | as_root tee /usr/sbin/policy-rc.d >/dev/null
  as_root chmod +x /usr/sbin/policy-rc.d
}

let_services_start_again() {
  [[ ${policy_is_ours:-} == yes ]] || return 0
  as_root rm -f /usr/sbin/policy-rc.d
  policy_is_ours=
}

explain_missing_packages() {
  local lines=(
    "These packages are missing, and this user may not install them: $*"
    ''
    'Either have them installed:'
    "    sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
  )
  if [[ $* == *mariadb* || $* == *redis* ]]; then
    lines+=(
      'or run the services in Docker, and tell Banyan where they are:'
      '    docker compose --env-file .env -f docs/compose.yaml up -d'
      "    printf '%s\\n' DB_HOST=127.0.0.1 DB_PORT=3306 DB_ADMIN_USER=root REDIS_HOST=127.0.0.1 REDIS_PORT=6379 >> .env"
      'or set DB_HOST, DB_USER, DB_PASSWORD, DB_DATABASE and REDIS_HOST in .env to servers you have.'
    )
  fi
  if [[ $* == *chromium* ]]; then
    lines+=('or set CHROMIUM_PATH to a Chromium or Chrome you have.')
  fi
  fail "${lines[@]}"
}
