#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Makes `configure` from a fresh checkout and runs it.
#
#   ./autogen.sh                    checks what is needed, names what is missing
#   ./autogen.sh --install          installs what is missing (Debian packages; sudo where not root)
#   ./autogen.sh [--install] ARGS   hands the other arguments to configure
#
# NOCONFIGURE=1 stops before configure is run. An out-of-tree build calls it by its path.
set -eu

source_folder=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
install=no
n_left=$#
while [ "$n_left" -gt 0 ]; do
    argument=$1
    shift
    case $argument in
    --install) install=yes ;;
    *) set -- "$@" "$argument" ;;
    esac
    n_left=$((n_left - 1))
done

has_command() { command -v "$1" >/dev/null 2>&1; }
has_module() { has_command pkg-config && pkg-config --exists "$1"; }
has_header() { has_command "${CC:-cc}" && echo "#include <$1>" | ${CC:-cc} -E -x c - >/dev/null 2>&1; }

wants_onednn=yes
wants_tinysparql=yes
wants_libsoup=yes
for argument in "$@"; do
    case $argument in
    --without-onednn | --with-onednn=no) wants_onednn=no ;;
    --without-tinysparql | --with-tinysparql=no) wants_tinysparql=no ;;
    --without-libsoup | --with-libsoup=no) wants_libsoup=no ;;
    esac
done

missing=
need() { # PACKAGE PROBE...
    package=$1
    shift
    "$@" || missing="$missing $package"
}
find_missing() {
    missing=
    need gcc has_command "${CC:-cc}"
    need libc6-dev has_header stdio.h
    need make has_command make
    need autoconf has_command autoreconf
    need automake has_command automake
    need libtool has_command libtoolize
    need pkg-config has_command pkg-config
    need libglib2.0-dev has_module gio-2.0
    need libxml2-dev has_module libxml-2.0
    need libraptor2-dev has_module raptor2
    need libjson-glib-dev has_module json-glib-1.0
    need libserd-dev has_module serd-0
    need libarchive-dev has_module libarchive
    [ "$wants_tinysparql" = no ] || has_module tinysparql-3.0 ||
        need libtracker-sparql-3.0-dev has_module tracker-sparql-3.0
    [ "$wants_libsoup" = no ] || need libsoup-3.0-dev has_module libsoup-3.0
    [ "$wants_onednn" = no ] || need libdnnl-dev has_header dnnl.h
}

find_missing
if [ -n "$missing" ] && [ "$install" = yes ]; then
    as_root=
    [ "$(id -u)" -eq 0 ] || as_root=sudo
    echo "autogen.sh: installing$missing"
    # shellcheck disable=SC2086 # words are meant to split
    {
        $as_root apt-get update -qq
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
    } </dev/null
    hash -r
    find_missing
fi
if [ -n "$missing" ]; then
    echo "autogen.sh: missing:$missing" >&2
    echo "autogen.sh: to install: apt-get install --no-install-recommends$missing" >&2
    echo "autogen.sh: or run this script with --install" >&2
    exit 1
fi

(cd "$source_folder" && mkdir -p m4 && autoreconf --force --install)
[ -n "${NOCONFIGURE:-}" ] || "$source_folder/configure" "$@"
