# The settings the app reads (start/env.ts): from the environment, else from .env, else a default.
# shellcheck shell=bash

# enter_profile start|test: what follows concerns the services and settings of that name.
enter_profile() {
  PROFILE=$1
  SERVICES=$(pwd -P)/tmp/services/$PROFILE
  mkdir -p "$SERVICES"
  env_file=${ENV_PATH:-$PWD}/.env
}

# setting NAME [DEFAULT]: exports it.
setting() {
  local value
  if [[ -n ${!1+set} ]]; then
    export "${1?}"
  elif value=$(written_setting "$1") || { (($# > 1)) && value=$2; }; then
    export "$1=$value"
  fi
}

# What stands in the file, without its quotes; fails when the name is not there.
written_setting() {
  local line
  line=$(grep -E "^[[:space:]]*$1=" "$env_file" 2>/dev/null | tail -n 1) || return 1
  line=${line#*=}
  if [[ $line =~ ^\"(.*)\"$ || $line =~ ^\'(.*)\'$ ]]; then
    line=${BASH_REMATCH[1]}
  fi
  printf '%s' "$line"
}

# Forty hexadecimal digits: 160 bits.
fresh_secret() {
  head -c 20 /dev/urandom | od -An -vtx1 | tr -d ' \n'
}

# Adds the secrets that are in neither the environment nor the file, and changes no line of it.
write_missing_secrets() {
  local name prefix missing=()
  for name in APP_KEY DB_PASSWORD DB_ADMIN_PASSWORD REDIS_PASSWORD STRIPE_WEBHOOK_SECRET; do
    if [[ -z ${!name+set} ]] && ! written_setting "$name" >/dev/null; then
      prefix=
      if [[ $name == STRIPE_* ]]; then prefix=whsec_; fi
      missing+=("$name=$prefix$(fresh_secret)")
    fi
  done
  if ((${#missing[@]})); then
    if [[ ! -e $env_file ]]; then
      (umask 077 && explain_env_file >"$env_file")
    fi
    printf '%s\n' "${missing[@]}" >>"$env_file"
  fi
}

explain_env_file() {
  cat <<'TEXT'
# Banyan's settings on this machine. Missing secrets are added at each start; nothing is changed.
# Every setting that may stand here is named in start/env.ts.

# Own servers instead of the embedded ones:
# DB_HOST=
# DB_PORT=3306
# DB_USER=banyan_app
# DB_ADMIN_USER=root
# DB_DATABASE=banyan
# REDIS_HOST=
# REDIS_PORT=6379

# Stripe itself instead of the simulator:
# STRIPE_SECRET_KEY=

TEXT
}

# prepare_environment: the settings of this profile. Those that concern embedded services' addresses
# follow when the services are up.
prepare_environment() {
  export TZ=UTC
  setting DB_HOST
  setting REDIS_HOST
  if [[ $PROFILE == test ]]; then
    isolate_tests
  fi
  write_missing_secrets

  local name
  for name in APP_KEY DB_{,ADMIN_}PASSWORD REDIS_PASSWORD STRIPE_{WEBHOOK_SECRET,SECRET_KEY}; do
    setting "$name"
  done
  setting HOST 127.0.0.1
  setting APP_DOMAIN localhost
  setting DRIVE_DISK fs
  setting MAIL_MAILER file
  setting DB_USER banyan_app
  setting DB_ADMIN_USER "$(uses_embedded_mariadb && echo banyan_admin)"
  setting DB_DATABASE banyan
  setting DB_PORT 3306
  setting DB_SOCKET ""
  setting REDIS_PORT 6379
  export ENV_PATH=${env_file%/*}
  prepare_simulator
}

# Tests have settings of their own: a developer's .env must not reach them, its Stripe key least of
# all. Only servers that it names are shared, by databases of the tests' own.
isolate_tests() {
  local name
  if [[ -n ${DB_HOST:-} ]]; then
    for name in DB_{PORT,SOCKET,USER,PASSWORD,DATABASE,ADMIN_USER,ADMIN_PASSWORD}; do setting "$name"; done
  fi
  if [[ -n ${REDIS_HOST:-} ]]; then
    for name in REDIS_PORT REDIS_PASSWORD; do setting "$name"; done
    setting REDIS_DB 1
  fi
  DB_DATABASE=${DB_DATABASE:-banyan}
  export DB_DATABASE=${DB_DATABASE%_test}_test
  export NODE_ENV=test
  unset STRIPE_SECRET_KEY
  env_file=$SERVICES/.env
  setting LOG_LEVEL warn
  PORT=$(free_port)
  export PORT
}

# Without a key of Stripe's, the simulator answers in its place.
uses_simulator() { [[ -z ${STRIPE_SECRET_KEY:-} ]]; }

prepare_simulator() {
  if ! uses_simulator; then
    return
  fi
  unset STRIPE_SECRET_KEY
  setting STRIPE_API_BASE "http://127.0.0.1:$(remembered_port SIMULATOR_PORT)"
  mkdir -p tmp/simulator
  setting SIMULATOR_DATABASE "$PWD/tmp/simulator/$PROFILE.sqlite"
}
