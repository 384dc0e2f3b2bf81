#!/bin/sh
# Turns the release's `_redirects` (from, to, status) into maps for nginx, now and whenever it changes.
set -eu

source=/data/releases/current/_redirects

write_maps() {
  for status in 301 410; do
    name=moved
    [ "$status" = 410 ] && name=gone
    if [ -f "$source" ]; then
      awk -v status="$status" '$3 == status { printf "\"%s\" \"%s\";\n", $1, $2 }' "$source"
    fi > "/tmp/bantin-$name.map.new"
    mv "/tmp/bantin-$name.map.new" "/tmp/bantin-$name.map"
  done
}

digest() {
  if [ -f "$source" ]; then cksum < "$source"; else echo none; fi
}

write_maps
seen=$(digest)
(
  while sleep 2; do
    now=$(digest)
    [ "$now" = "$seen" ] && continue
    seen=$now
    write_maps
    nginx -s reload || true
  done
) &
