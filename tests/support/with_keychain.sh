#!/bin/sh
# Runs a program in a session of its own: with_keychain.sh secret-service|none PROGRAM…
# With a Secret Service that is unlocked and holds nothing, or with a bus on which nobody keeps secrets.
set -eu
export KEYCHAIN="$1"
shift
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_RUNTIME_DIR="$home" XDG_CONFIG_HOME="$home/config"
# The bus would start what the system has installed for the name; here only what is started below counts.
printf '%s\n' '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"' \
    ' "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">' \
    '<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">' \
    '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>' \
    > "$home/bus.conf"
if [ "$KEYCHAIN" = secret-service ]; then
    # The daemon is no child of the bus: it has to be there before the program, and is ended after it.
    dbus-run-session --config-file="$home/bus.conf" -- sh -c '
        printf test | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
        trap "kill $!; wait" EXIT
        gdbus wait --session --timeout 30 org.freedesktop.secrets
        "$@"' sh "$@"
else
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
fi
