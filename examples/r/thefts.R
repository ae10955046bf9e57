# Thefts from exchanges that are laid to the DPRK, by year: how many, and what they cost, from CSV.
#
# npm start, then: Rscript examples/r/thefts.R [address]

given <- commandArgs(trailingOnly = TRUE)
address <- if (length(given) > 0) given[1] else "http://localhost:8787"

# The first line says which evidence and model the answer rests on.
incidents <- read.csv(
  paste0(address, "/v1/incidents?sponsor=KP&limit=1000&format=csv"),
  skip = 1, check.names = FALSE
)
# Nothing taken is no theft; an unknown loss is one, and counts as nothing in the sum.
thefts <- incidents[incidents[["target.kind"]] == "exchange" & !(incidents$lossUsd %in% 0), ]
year <- substr(thefts$occurredOn, 1, 4)
print(data.frame(
  thefts = tapply(thefts$id, year, length),
  millionUsd = round(tapply(thefts$lossUsd, year, sum, na.rm = TRUE) / 1e6)
))
