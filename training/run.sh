#!/bin/sh
# Makes the embedded reader again, from nothing to the files that ship. Needs one GPU, about 15 cores and half an hour.
#
#   training/run.sh              fonts, photographs, training, export, calibration, evaluation
#   training/run.sh --cpu-smoke  the same steps with a tiny model and no patience: does everything still fit together?
#
# RUN: folder of checkpoints and log (.train/run). OUT: where the exported files go (the package). PYTHON: python3.
set -eu
cd "$(dirname "$0")/.."
RUN=${RUN:-.train/run} OUT=${OUT:-src/spillway/backends/reader} PYTHON=${PYTHON:-python3}

[ -f .fonts/fonts.json ] || "$PYTHON" -m training.fonts      # Debian packages: as root, or with apt-get at hand
ls .photos/*.npz > /dev/null 2>&1 || "$PYTHON" -m training.photos

if [ "${1:-}" = --cpu-smoke ]; then
    "$PYTHON" -m training.train --smoke --run-seconds 5 --folder "$RUN"
    "$PYTHON" -m training.export "$RUN/reader.pt" "$RUN/shipped"
    "$PYTHON" -m training.calibrate "$RUN/shipped" --pictures 2 --workers 1
    exit
fi

"$PYTHON" -m training.train --seconds 2000 --workers 14 --folder "$RUN"     # continues where it stopped
"$PYTHON" -m training.export "$RUN/reader.pt" "$OUT"
"$PYTHON" -m training.calibrate "$OUT" --pictures 800 --workers 14
"$PYTHON" -m bench.reader --processes 14 --out "$RUN/bench"
