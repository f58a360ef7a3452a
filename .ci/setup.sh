# Sourced by ./run and ./test: sees to what the machine must have, and installs what Debian and Ubuntu package.

fail() {
  echo "$*" >&2
  exit 1
}

need_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing. Install it from https://dot.net and run this again."
  dotnet --list-sdks | grep -q '^10\.' || fail "The .NET 10 SDK is missing (found: $(dotnet --version)). Install it from https://dot.net and run this again."
}

need_node() {
  command -v node >/dev/null || fail "Node.js 20.19 or later is missing. Install it from https://nodejs.org and run this again."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || fail "Node.js $(node --version) is too old: 20.19 or later is needed."
}

# need_package COMMAND_OR_FILE PACKAGE...: installs the packages unless the command or file is there.
need_package() {
  local probe=$1
  shift
  command -v "$probe" >/dev/null || ls $probe >/dev/null 2>&1 && return
  command -v apt-get >/dev/null || fail "Please install: $* (this machine has no apt-get)."
  local sudo=
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  echo "Installing $* ..." >&2
  { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$@"; } >/tmp/collab-apt.log 2>&1 \
    || fail "Could not install $*: $(tail -n 3 /tmp/collab-apt.log)"
}

# build CONFIGURATION PROJECT...: restores and builds, and says which package could not be had.
build() {
  local configuration=$1 project log
  shift
  log=$(mktemp)
  for project in "$@"; do
    if ! dotnet build "$project" -c "$configuration" -v quiet -clp:NoSummary >"$log" 2>&1; then
      if grep -qE 'error NU1|npm (error|ERR)' "$log"; then
        echo "A package could not be restored:" >&2
        grep -ohE 'Unable to find package [^ ]+|Unable to load the service index[^.]*|npm (error|ERR).*' "$log" | sort -u | head -5 >&2
        echo "Check that this machine reaches its NuGet and npm registries (or mirrors that hold these packages), then run this again." >&2
      else
        grep -E 'error' "$log" | sort -u | head -20 >&2
      fi
      rm -f "$log"
      exit 1
    fi
  done
  rm -f "$log"
}
