"""The entry point: with no words the window opens, before anything else is loaded; with words the shell's jobs are done."""

import os
import sys

FAILED = 1


def main() -> None:
    """The console command. Output is always UTF-8; a closed pipe ends quietly."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    if len(sys.argv) == 1:
        from hukouguide.desktop.app import run

        raise SystemExit(run(sys.argv))
    from hukouguide.shell import app

    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(FAILED) from None


if __name__ == "__main__":
    main()
