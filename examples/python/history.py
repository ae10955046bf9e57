"""How the risk points of exchanges and jurisdictions changed from year to year, a column each, from CSV.

npm start, then: python3 examples/python/history.py [address] [entity ...]
"""

import csv
import sys
from urllib.parse import urlencode
from urllib.request import urlopen

address = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8787"
entities = sys.argv[2:] or ["exchange:bybit", "exchange:kraken", "jurisdiction:KR"]
query = {"entities": ",".join(entities), "metric": "riskPoints", "step": "year", "format": "csv"}

with urlopen(f"{address}/v1/timeseries?{urlencode(query)}") as answer:
    lines = answer.read().decode().splitlines()

points = {}
for row in csv.DictReader(lines[1:]):
    points.setdefault(row["time"][:4], {})[row["entity"]] = float(row["value"])

names = sorted({name for of_year in points.values() for name in of_year})
print("year", *names, sep="\t")
for year, of_year in sorted(points.items()):
    print(year, *(of_year.get(name, "") for name in names), sep="\t")
