#!/bin/sh
# Sends the book to an object store that speaks S3, with a content
# network before it or none:
#   hosting/object-store.sh dist s3://bucket/path
# A store cannot choose by what a browser accepts, so texts are sent
# compressed with gzip, which every browser takes. Files that are named by
# their content go first and the service worker last, so that nobody meets
# a page whose scripts are not there yet. Nothing is deleted: pages that
# are open may still ask for what the edition before had.
set -eu
site=$1
to=$2
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$site/." "$stage"
find "$stage" -name '*.br' -delete
find "$stage" -name '*.gz' | while read -r packed; do
  mv "$packed" "${packed%.gz}"
done

h='[0-9a-f]'
hash="$h$h$h$h$h$h$h$h"

# send <kind of file> <how long to keep it> <patterns of aws s3 cp>
send() {
  kind=$1
  keep=$2
  shift 2
  aws s3 cp "$stage" "$to" --recursive --only-show-errors \
    --content-type "$kind" --cache-control "$keep" --exclude '*' "$@"
}
packed() { send "$@" --content-encoding gzip; }

forever='public, max-age=31536000, immutable'
again='no-cache'
packed 'text/javascript; charset=utf-8' "$forever" --include "*.$hash.js"
packed 'text/css; charset=utf-8' "$forever" --include "*.$hash.css"
send font/woff2 "$forever" --include "*.$hash.woff2"
packed image/svg+xml "$again" --include '*.svg'
send image/png "$again" --include '*.png'
packed application/manifest+json "$again" --include '*.webmanifest'
packed 'application/xml; charset=utf-8' "$again" --include '*.xml'
send 'text/plain; charset=utf-8' "$again" \
  --include '*.bib' --include '*.ris' --include 'downloads/SHA256SUMS'
send application/epub+zip "$again" --include 'downloads/*.epub'
send application/pdf "$again" --include 'downloads/*.pdf'
send application/zip "$again" --include 'downloads/*.zip'
send 'text/html; charset=utf-8' "$again" --include 'downloads/*.html'
packed 'text/html; charset=utf-8' "$again" \
  --include '*.html' --exclude 'downloads/*'
packed 'text/javascript; charset=utf-8' "$again" \
  --include '*.js' --exclude "*.$hash.js"
