# How the risk points of exchanges changed from year to year, a column each, from CSV.
#
# npm start, then: Rscript examples/r/history.R [address] [entity ...]

given <- commandArgs(trailingOnly = TRUE)
address <- if (length(given) > 0) given[1] else "http://localhost:8787"
entities <- if (length(given) > 1) given[-1] else c("exchange:bybit", "exchange:kraken", "exchange:upbit")
query <- paste0("entities=", paste(entities, collapse = ","), "&metric=riskPoints&step=year&format=csv")

# The first line says which evidence and model the answer rests on.
rows <- read.csv(paste0(address, "/v1/timeseries?", query), skip = 1)
rows$year <- as.integer(substr(rows$time, 1, 4))
print(xtabs(value ~ year + entity, rows))
