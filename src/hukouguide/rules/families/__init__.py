"""Families written by hand: a file, or answers laid over one, to the family they tell of."""
