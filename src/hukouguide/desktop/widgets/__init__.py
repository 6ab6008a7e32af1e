"""The parts pages are made of: one kind of fact, one file; and the small shared pieces."""
