"""Saved families: drafts, family files written by hand, sealed case files."""
