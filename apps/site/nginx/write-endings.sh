#!/bin/sh
# Writes what a release's `_redirects` (from, to, status) says as maps for nginx:
#   write-endings.sh RELEASE FOLDER   makes FOLDER/bantin-moved.map and FOLDER/bantin-gone.map
set -eu

source=$1/_redirects
folder=$2

# nginx compares decoded addresses. It takes small letters for capital ones too, so an address with a capital
# stands as a pattern: /Tin/ that leads to /tin/ would lead to itself. A `$` would be a variable, and a backslash
# would take the meaning from the quote after it.
write_map() {
  if [ -f "$source" ]; then LC_ALL=C awk -v status="$1" '
    BEGIN {
      for (i = 1; i < 256; i++) byte[sprintf("%02X", i)] = sprintf("%c", i)
      byte["22"] = "\\\""
      byte["5C"] = "\\\\"
    }
    function decoded(text,    out, at, code) {
      out = ""
      while ((at = index(text, "%")) > 0) {
        code = toupper(substr(text, at + 1, 2))
        out = out substr(text, 1, at - 1) (code in byte ? byte[code] : "%" code)
        text = substr(text, at + 3)
      }
      return out text
    }
    $3 == status {
      from = decoded($1)
      to = $2
      gsub(/\$/, "%24", to)
      gsub(/\\/, "%5C", to)
      if (from ~ /[A-Z]/) from = "~^\\Q" from "\\E$"
      print "\"" from "\" \"" to "\";"
    }' "$source"
  fi > "$folder/$2.new"
  mv "$folder/$2.new" "$folder/$2"
}

write_map 301 bantin-moved.map
write_map 410 bantin-gone.map
