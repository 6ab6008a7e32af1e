"""The window. The only room that knows Qt; it renders what the other rooms decide, and decides nothing."""

from hukouguide.desktop.lasting_none import keep_none

keep_none()
