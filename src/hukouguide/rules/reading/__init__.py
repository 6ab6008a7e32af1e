"""From the bytes of one file to its model, or to everything that is wrong with it, each at its line and column."""
