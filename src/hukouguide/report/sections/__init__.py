"""The parts of the paper, one file each, in the order they are printed."""
