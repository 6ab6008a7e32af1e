"""Names to things: what the files name across each other must exist and fit; layers and dated versions settle."""
