"""Real clients of the Perspective API, each in a folder of its own: two of them have the same module name.

`python -m tests.perspective.foreign` fetches them from the package index into var/interop/; the tests
in test_foreign_clients.py run those that are there.
"""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "var" / "interop"
CLIENTS = {
    "google": ["google-api-python-client==2.202.0"],
    "perspective": ["perspective==1.0.3"],
    "pyperspective": ["PyPerspective==1.0.4"],
    "perspectivepy": ["google-api-python-client==2.202.0", "pycountry", "matplotlib"],
}
# Named without what it asks for: that includes an old `typing`, which breaks today's Python.
BARE = {"perspectivepy": "perspective.py==0.3.4"}

if __name__ == "__main__":
    for name, packages in CLIENTS.items():
        command = [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--upgrade",
            "--target",
            str(FOLDER / name),
        ]
        subprocess.run([*command, *packages], check=True)
        if name in BARE:
            subprocess.run([*command, "--no-deps", BARE[name]], check=True)
