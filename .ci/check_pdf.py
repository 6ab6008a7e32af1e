"""The PDF as the accessibility checker sees it: PDF/UA-1 rules, or the failures one by one."""

import sys

import page

result = page.validate_pdf(sys.argv[1], profile="ua1")
print(result)
sys.exit(0 if result.is_compliant else 1)
