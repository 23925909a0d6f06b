#!/bin/sh
set -u
cd "$(dirname "$0")" || exit 2
ask='import sys; sys.exit("%d.%d" % sys.version_info[:2] != "{python}" or sys.maxsize < 2**32)'
for found in python{python} python3 python; do
  if "$found" -c "$ask" 2>/dev/null; then
    exec "$found" -c "import sys; sys.path.insert(0, 'bo-cai'); from carried.installer import main; sys.exit(main())"
  fi
done
cat bo-cai/thieu-python.txt >&2
exit 2
