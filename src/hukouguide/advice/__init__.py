"""Rule book and family to findings; which question comes next; the checklist as plain data. No Qt."""
