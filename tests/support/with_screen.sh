#!/bin/sh
# Runs a program on a screen of its own that nobody sees: with_screen.sh PROGRAM…
# BRIDGE_KEYCHAIN=none: on a machine without a keychain.
set -eu
home=$(mktemp -d)
mkfifo "$home/number"
Xvfb -displayfd 3 -screen 0 1600x1200x24 -nolisten tcp 3>"$home/number" >/dev/null 2>&1 &
screen=$!
trap 'kill $screen; wait $screen || :; rm -rf "$home"' EXIT
read -r number <"$home/number"
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
    XDG_RUNTIME_DIR="$home" LC_ALL=C.UTF-8
"$(dirname "$0")/with_keychain.sh" "${BRIDGE_KEYCHAIN:-secret-service}" "$@"
