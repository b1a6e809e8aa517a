"""Opens every exported file of a folder with the program it is made for, and compares nodes, edges, types, dates and
quotes with the dossier.json beside them.

    python3 check.py [--some] FOLDER...

Needs the packages of requirements.txt, the programs dot, nop and xmllint, and for the files of JavaScript libraries a
Chromium and the packages of requirements-javascript.txt; a check whose consumer is absent is skipped, and that is said.
With --some a folder need not have all formats. Ends with 1 where a file is not read or reads differently.
"""

import glob
import os
import sys

import graph_checks  # noqa: F401, declares checks, as do the next three
import javascript_checks
import schema_checks  # noqa: F401
import table_checks  # noqa: F401
from common import CHECKS, Skipped
from expected import of_folder


def main(some, folders):
    passed, failures, skipped = 0, 0, set()
    for folder in folders:
        expected = of_folder(folder)
        for pattern, function in CHECKS:
            paths = sorted(glob.glob(os.path.join(glob.escape(folder), pattern)))
            if not paths and not some and "*" not in pattern:
                failures += 1
                print(f"{folder}: {pattern} was not exported")
            for path in paths:
                try:
                    function(path, expected)
                    passed += 1
                except Skipped as reason:
                    skipped.add(f"{function.__name__}: {reason}")
                except Exception as error:  # whatever a consumer throws is the finding
                    failures += 1
                    print(f"{path}: {function.__name__}: {type(error).__name__}: {str(error)[:600]}")
    javascript_checks.close()
    for reason in sorted(skipped):
        print(f"skipped {reason}")
    print(f"{passed} files read back equal, {failures} not, {len(skipped)} checks skipped")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main("--some" in sys.argv, [folder for folder in sys.argv[1:] if folder != "--some"]))
