"""The PDF as the accessibility checker sees it: compliant with its PDF/UA-1 rules, or the failures."""

import sys

import page

result = page.validate_pdf(sys.argv[1], profile="ua1")
sys.stdout.write(f"{result}\n")
sys.exit(0 if result.is_compliant else 1)
