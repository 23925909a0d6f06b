#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
mkdir -p "$HOME/bao-cao" && cd "$HOME/bao-cao" && exec "$here/gen" serve
