"""The riskiest exchanges, today or as known on a past day, from CSV.

npm start, then: python3 examples/python/ranking.py [address] [YYYY-MM-DD]
"""

import csv
import sys
from urllib.parse import urlencode
from urllib.request import urlopen

address = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8787"
query = {"format": "csv", "operating": "true", "limit": 10}
if len(sys.argv) > 2:
    # A past day has only the exchanges that were open.
    query = {"format": "csv", "limit": 10, "asOf": sys.argv[2]}

with urlopen(f"{address}/v1/exchanges?{urlencode(query)}") as answer:
    lines = answer.read().decode().splitlines()

print(lines[0].removeprefix("# "))
for row in csv.DictReader(lines[1:]):
    probability, low, high = (float(row[f"probability.{name}"]) for name in ("state", "low", "high"))
    print(f"{row['name']:<24} {row['riskBand']:<9} {probability:6.1%} ({low:.1%} to {high:.1%})")
