"""Checklist → tagged PDF on paper, and the short text for a phone. Only this room imports ReportLab, and never at start."""
