#!/usr/bin/env python3
"""Set everything up and start: `python3 start.py` runs HukouGuide, `python3 start.py test` runs its tests.

Any other words go to the program itself: `python3 start.py advise family.yaml --city beijing`. Needs nothing but Python 3.11 or newer;
everything else is put into a folder of its own, once, and checked by hash.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OLDEST = (3, 11)
OFFSCREEN_LIBRARIES = ["libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0"]
SCREEN_LIBRARIES = ["libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"]
PAPER_TOOLS = ["poppler-utils", "qpdf"]
VISIT_TOOLS = ["xvfb", "xauth", "xdotool", "openbox", "dbus-daemon", "at-spi2-core", "python3-gi", "gir1.2-atspi-2.0"]
VISIT_SEEN_BY = Path("/usr/lib/python3/dist-packages/gi")
SAMPLE = HERE / "resources" / "families" / "guangzhou-grade5.yaml"
SAMPLE_CITIES = ["guangdong-guangzhou", "guangxi-guigang"]


def main(words):
    if sys.version_info < OLDEST:
        stop("需要 Python 3.11 或更新的版本。", "Python 3.11 or newer is needed.")
    testing = words[:1] == ["test"]
    python = environment("test" if testing else "run")
    if testing:
        need_paper_tools()
        need_libraries(python, OFFSCREEN_LIBRARIES, "libGL.so.1")
        want_visit_tools()
        return run([python, "-m", "pytest", *words[1:]], QT_QPA_PLATFORM="offscreen")
    if words[:1] == ["kiosk"] or (not words and has_screen()):
        need_libraries(python, OFFSCREEN_LIBRARIES + SCREEN_LIBRARIES, "libxcb-cursor.so.0")
    elif words[:1] in (["self-test"], ["--self-test"]):
        need_libraries(python, OFFSCREEN_LIBRARIES, "libGL.so.1")
    if words or has_screen():
        return run([python, "-m", "hukouguide.cli", *words])
    return advise_sample(python)


def advise_sample(python):
    """With no screen: one sample family is advised and its checklist written."""
    paper = writable(HERE / "out") / "hukouguide.pdf"
    cities = [word for city in SAMPLE_CITIES for word in ("--city", city)]
    done = run([python, "-m", "hukouguide.cli", "advise", SAMPLE, *cities, "--pdf", paper])
    if done == 0:
        say(
            f"没有屏幕，已为示例家庭写好清单：{paper}",
            f"No screen here; the checklist of a sample family is in {paper}",
        )
    return done


def has_screen():
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def environment(what):
    """The Python of an environment that holds exactly the locked requirements; made or renewed when they changed."""
    requirements = HERE / ".ci" / f"requirements-{what}.txt"
    stamp_text = hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()
    folder = writable(HERE / ".venv") / what
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "hukouguide-requirements"
    if python.exists() and stamp.exists() and stamp.read_text() == stamp_text:
        return python
    say("第一次启动，正在准备，请等几分钟……", "First start: setting up, this takes a few minutes …")
    shutil.rmtree(folder, ignore_errors=True)
    make_environment(folder)
    install = [
        python,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
        "--only-binary",
        ":all:",
    ]
    if run([*install, "-r", requirements]) != 0:
        stop(
            "没能装好所需的组件。请检查网络，再运行一次。",
            "The parts could not be installed. Check the network and run this again.",
        )
    stamp.write_text(stamp_text)
    return python


def make_environment(folder):
    made = subprocess.run(
        [sys.executable, "-m", "venv", folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    if made.returncode == 0:
        return
    version = f"python3.{sys.version_info.minor}-venv"
    shutil.rmtree(folder, ignore_errors=True)
    if not apt_install([version]) or run([sys.executable, "-m", "venv", folder]) != 0:
        stop(f"缺少 venv。请运行：sudo apt-get install {version}", f"venv is missing. Run: sudo apt-get install {version}")


def writable(folder):
    """The folder itself, or one in the user's cache when the checkout is read-only."""
    try:
        folder.mkdir(exist_ok=True)
        (folder / ".write-test").touch()
        (folder / ".write-test").unlink()
        return folder
    except OSError:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hukouguide"
        cache.mkdir(parents=True, exist_ok=True)
        return cache


def need_libraries(python, packages, library):
    """On Linux Qt needs some system libraries: install them where that is possible, else say how."""
    if not sys.platform.startswith("linux"):
        return
    probe = f"import ctypes; ctypes.CDLL({library!r}); import PySide6.QtGui"
    if subprocess.run([python, "-c", probe], stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return
    if not apt_install(packages):
        names = " ".join(packages)
        stop(
            f"缺少 Qt 要用的系统库。请运行：sudo apt-get install {names}",
            f"System libraries that Qt needs are missing. Run: sudo apt-get install {names}",
        )


def need_paper_tools():
    """The tests read the printed paper back with these."""
    if (shutil.which("pdftotext") and shutil.which("qpdf")) or apt_install(PAPER_TOOLS):
        return
    names = " ".join(PAPER_TOOLS)
    stop(
        f"测试要用 poppler 和 qpdf。请运行：sudo apt-get install {names}",
        f"The tests need poppler and qpdf. Run: sudo apt-get install {names}",
    )


def want_visit_tools():
    """One test works the window with real keys on a virtual screen; where that cannot be had it is skipped and says so."""
    has_all = all(map(shutil.which, ["Xvfb", "xauth", "xdotool", "openbox", "dbus-run-session"]))
    if sys.platform.startswith("linux") and not (has_all and VISIT_SEEN_BY.exists()):
        apt_install(VISIT_TOOLS + SCREEN_LIBRARIES)


def apt_install(packages):
    """True when the packages could be installed: as root on a Debian-like system."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "check": False}
    subprocess.run(["apt-get", "update"], **quiet)
    return subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *packages], **quiet).returncode == 0


def run(command, **extra):
    """Run with the source of this checkout; give back the exit code."""
    paths = [str(HERE / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), **extra}
    return subprocess.run(
        [str(word) for word in command], env=env, cwd=HERE if "pytest" in command else None, check=False
    ).returncode


def say(chinese, english):
    if hasattr(sys.stderr, "reconfigure"):
        # an old Windows console cannot write Chinese, and must not stop the program for it
        sys.stderr.reconfigure(errors="replace")
    print(f"{chinese}\n{english}", file=sys.stderr, flush=True)


def stop(chinese, english):
    say(chinese, english)
    raise SystemExit(1)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
