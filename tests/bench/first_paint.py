"""How long until the first page is painted, against a bare QLabel window in the same run. A ratio, for machines differ.

Run: python tests/bench/first_paint.py [runs]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TARGET = 1.5
SOURCE = Path(__file__).resolve().parents[2] / "src"

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
class Bare(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        import os
        os._exit(0)
app = QApplication(sys.argv)
label = Bare("HukouGuide")
label.resize(1000, 780)
label.show()
app.exec()
"""

PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
from hukouguide.desktop import app as program
from hukouguide.desktop.window import Window
def painted(self, event):
    super(Window, self).paintEvent(event)
    heavy = sorted({"pydantic", "yaml", "reportlab", "babel", "pypinyin", "pikepdf"} & set(sys.modules))
    print("painted", *heavy, flush=True)
    import os
    os._exit(0)
Window.paintEvent = painted
sys.exit(program.run(sys.argv))
"""


# compiled once and then read, as in any installed program, but not beside the sources
COMPILED = tempfile.mkdtemp(prefix="first-paint-")


def once(script: str) -> tuple[float, str]:
    """Milliseconds from the start of the process to its first painted window, and what it printed."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONPYCACHEPREFIX": COMPILED}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    return (time.perf_counter() - begun) * 1000, done.stdout


def measure(runs: int) -> tuple[float, float, str]:
    """Medians of the bare window and of the program, taken in turns; and the heavy modules seen before the first paint."""
    once(BARE), once(PROGRAM)
    bare, program, said = [], [], ""
    for _ in range(runs):
        bare.append(once(BARE)[0])
        took, said = once(PROGRAM)
        program.append(took)
    return statistics.median(bare), statistics.median(program), said.replace("painted", "").strip()


if __name__ == "__main__":
    one, other, heavy = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
    print(f"bare window {one:.0f} ms · first page {other:.0f} ms · ratio {other / one:.2f} (at most {TARGET})")
    if heavy:
        print(f"imported before the first paint: {heavy}")
    sys.exit(bool(heavy) or other > TARGET * one)
