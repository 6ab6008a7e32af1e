"""The window. The only room that knows Qt; it renders what the other rooms decide, and decides nothing."""

from hukouguide.desktop.older_python import mend

mend()
