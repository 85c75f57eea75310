#!/bin/sh
# Scans one large file of JSON Lines on all cores, with GNU parallel:
#   scripts/parallel.sh corpus.jsonl --tier all > hits.jsonl
# The lines of the result stand in the order of the corpus. Give records an "id": line numbers count within a block.
# JOBS: processes (default: one a core). TIFA_LENS: how the command line is called (default: tifa-lens).
set -eu
if [ $# -lt 1 ] || [ ! -f "$1" ]; then
  echo "usage: $0 FILE.jsonl [OPTION of tifa-lens scan]…" >&2
  exit 2
fi
corpus=$1
shift
# --pipepart reads the file at many places at once and cuts it at line ends; a negative block is that part of the file for each process,
# so that each starts once: a start takes a fraction of a second, and code that is warm runs twice as fast.
exec parallel --will-cite --pipepart --arg-file "$corpus" --jobs "${JOBS:-100%}" --block "${BLOCK:--1}" --keep-order --quote \
  ${TIFA_LENS:-tifa-lens} scan --plain "$@" -
