"""How likely it is that at least one of several venues is robbed by a state actor within a year, from JSON.

Among them one that is not in the registry, described by what is known of it.
npm start, then: python3 examples/python/portfolio.py [address]
"""

import json
import sys
from urllib.request import Request, urlopen

address = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8787"
queries = {
    "custody A": {"exchange": "kraken"},
    "custody B": {"exchange": "coinbase"},
    "trading": {"exchange": "bybit"},
    "our own desk": {
        "profile": {
            "name": "Our desk",
            "operatingBase": "SG",
            "volumeRank": 60,
            "servesKoreanOrJapaneseRetail": False,
        }
    },
}
request = Request(
    f"{address}/v1/scores",
    data=json.dumps({"queries": queries}).encode(),
    headers={"Content-Type": "application/json"},
)
with urlopen(request) as answer:
    answers = json.load(answer)["data"]

none = 1.0
for name, result in answers.items():
    if "problem" in result:
        print(f"{name}: {result['problem']['detail']}")
        continue
    score = result["score"]
    none *= 1 - score["probability"]["state"]
    print(f"{name}: {score['inWords']}")
# As if thefts did not depend on each other: a campaign against several makes it less.
print(f"At least one of them: {1 - none:.1%}")
