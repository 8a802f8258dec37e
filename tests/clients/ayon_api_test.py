"""The official Python package of AYON, unmodified, against the sandbox: ayon_api_test.py PROGRAM [TEST…]"""

import sys
import unittest
from pathlib import Path

here = Path(__file__).resolve().parent
sys.path[:0] = [str(here / "ayon"), str(here.parent / "support")]

import case  # noqa: E402

if __name__ == "__main__":
    case.Case.program = sys.argv.pop(1)
    sys.argv[1:1] = [] if len(sys.argv) > 1 else ["discover", "-s", str(here / "ayon"), "-p", "*_test.py"]
    unittest.main(module=None)
