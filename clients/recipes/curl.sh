#!/usr/bin/env bash
# Which licences run out in this quarter, by curl: SANBAO_URL=https://… SANBAO_TOKEN=… bash curl.sh 2026-12-01 2027-02-28
set -euo pipefail

query='query ExpiringLicences($from: Day!, $until: Day!) {
  technicianLicences(
    filter: { state: { eq: VALID }, validUntil: { gte: $from, lte: $until } }
    orderBy: [VALID_UNTIL_ASC]
    first: 100
  ) {
    nodes { number validUntil person { name } productFamily { name } }
  }
}'

document=$(printf '%s' "$query" | tr '\n' ' ')
curl --fail-with-body --silent --show-error --retry 5 "$SANBAO_URL/graphql" \
  --header "authorization: Bearer $SANBAO_TOKEN" \
  --header 'content-type: application/json' \
  --data "{\"query\": \"$document\", \"variables\": {\"from\": \"$1\", \"until\": \"$2\"}}"
