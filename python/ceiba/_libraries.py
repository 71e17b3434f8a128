"""Where Windows finds the shared library of HiGHS; elsewhere the module itself says where it is."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import os
    from pathlib import Path

    import highsbox

    for _folder in ("bin", "lib"):
        if (_path := Path(highsbox.highs_dist_dir()) / _folder).is_dir():
            os.add_dll_directory(str(_path))
