# The production build in build/ and the browser's assets in public/assets, made anew only when what
# they are made of has changed.
# shellcheck shell=bash

# The browser counts money with the same code.
ASSET_SOURCES=(resources app/money vite.config.ts package-lock.json tsconfig.json)
BUILD_SOURCES=(
  app bin/{console,server}.ts config database start public adonisrc.ts package.json
  "${ASSET_SOURCES[@]}"
)

# fingerprint PATH...: changes with any file below the paths; what builds put there does not count.
fingerprint() {
  { find "$@" -path public/assets -prune -o -type f -print0 2>/dev/null || true; } |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
}

# is_current FOLDER SOURCE...: whether the folder was made of exactly these sources.
is_current() {
  local folder=$1
  shift
  [[ -f $folder/.fingerprint && $(<"$folder/.fingerprint") == "$(fingerprint "$@")" ]]
}

ensure_assets() {
  exec 7>tmp/assets.lock
  flock 7
  if ! is_current public/assets "${ASSET_SOURCES[@]}"; then
    step "Building the browser's assets" build_assets
  fi
  exec 7>&-
}

build_assets() {
  local made_of
  made_of=$(fingerprint "${ASSET_SOURCES[@]}")
  rm -rf public/assets
  NODE_ENV=production run_apart vite build --app
  printf '%s\n' "$made_of" >public/assets/.fingerprint
}

# Afterwards descriptor 6 keeps others from building under the running processes.
ensure_production_build() {
  exec 6>tmp/build.lock
  if is_current build "${BUILD_SOURCES[@]}"; then
    flock --shared 6
    return
  fi
  flock --nonblock 6 ||
    fail 'build/ is out of date, but another command is using it. Is bin/start running? Stop it first.'
  exec 7>tmp/assets.lock
  flock 7
  step 'Building for production' build_for_production
  exec 7>&-
  flock --shared 6
}

build_for_production() {
  local made_of assets_made_of
  made_of=$(fingerprint "${BUILD_SOURCES[@]}") assets_made_of=$(fingerprint "${ASSET_SOURCES[@]}")
  rm -rf public/assets
  run_apart node ace.js build
  printf '%s\n' "$assets_made_of" >public/assets/.fingerprint
  # What the app writes (files, mails) survives the next build.
  ln -sfn ../tmp build/tmp
  printf '%s\n' "$made_of" >build/.fingerprint
}
