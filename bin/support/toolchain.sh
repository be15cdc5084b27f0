# Node and its packages: whatever Node is installed fetches the pinned one.
# shellcheck shell=bash

require_node() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    fail 'Node.js 20 or later and npm are needed to start; the right Node is fetched from there.' \
      'See https://nodejs.org/en/download'
  fi
  local version
  version=$(node --version)
  if ((10#$(cut -d. -f1 <<<"${version#v}") < 20)); then
    fail "Node.js $version is too old to start with: 20 or later is needed." \
      'See https://nodejs.org/en/download'
  fi
}

# Installs what package-lock.json names, unless node_modules already holds exactly that.
install_dependencies() {
  mkdir -p tmp
  exec 7>tmp/dependencies.lock
  flock 7
  if ! node bin/support/dependencies_current.js; then
    # Tests and builds need the development packages, whatever NODE_ENV says; Node itself arrives
    # by an install script.
    step 'Installing the Node packages' \
      npm ci --include=dev --ignore-scripts=false --no-audit --no-fund
  fi
  exec 7>&-
}

use_pinned_node() {
  PATH=$PWD/node_modules/.bin:$PATH
  local version
  version=$(node --version)
  if [[ $version != v24.* ]]; then
    fail "node_modules/.bin/node is $version, not the pinned v24." \
      'Remove node_modules and try again; npm must be allowed to run install scripts.'
  fi
}

prepare_toolchain() {
  require_node
  install_dependencies
  use_pinned_node
}
