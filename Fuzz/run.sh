#!/bin/sh
# Builds the fuzzer and the seeds where they are missing, and runs one target.
# usage: run.sh TARGET SECONDS
# What ends the program is kept in .build-corpus/finds; the corpus grows in .build-corpus/TARGET.
set -eu
cd "$(dirname "$0")"
target=$1
seconds=$2
# Without this a program that ends badly may hang in the search for its backtrace.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=allocator_may_return_null=1
${SWIFT:-swift} build --build-path .build-fuzz >&2
corpus=.build-corpus
if [ ! -d $corpus/seeds ]; then
    folders=../fixtures
    for folder in ../../shared/corpus ../../shared/hostile; do
        if [ -d $folder ]; then folders="$folders $folder"; fi
    done
    python3 make_seeds.py $corpus/seeds $folders >&2
fi
mkdir -p "$corpus/$target" "$corpus/seeds/$target" $corpus/finds
case $target in
xls) words=xls ;;
csv) words=csv ;;
zip) words= ;;
details) words=details ;;
*) words=xml ;;
esac
exec .build-fuzz/debug/fuzz "$target" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 \
    ${words:+-dict=dictionaries/$words.dict} -print_final_stats=1 \
    -artifact_prefix=$corpus/finds/"$target"- \
    "$corpus/$target" "$corpus/seeds/$target"
