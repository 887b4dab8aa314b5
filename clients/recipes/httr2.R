# Service orders of a period as a data frame, by httr2 and jsonlite: SANBAO_URL=… SANBAO_TOKEN=… Rscript httr2.R
library(httr2)

query <- '
query ClosedOrders($from: DateTime!, $after: String) {
  serviceOrders(filter: { closedAt: { gte: $from } }, orderBy: [NUMBER_ASC], first: 100, after: $after) {
    nodes { number kind state arrivedAt closedAt equipment { serialNumber } customer { name } }
    pageInfo { hasNextPage endCursor }
  }
}'

page <- function(after) {
  body <- list(query = query, variables = list(from = "2026-01-01T00:00:00+08:00", after = after))
  request(Sys.getenv("SANBAO_URL")) |>
    req_url_path("/graphql") |>
    req_auth_bearer_token(Sys.getenv("SANBAO_TOKEN")) |>
    req_body_json(body, null = "null") |>
    req_retry(max_tries = 5) |>
    req_perform() |>
    resp_body_string() |>
    jsonlite::fromJSON(flatten = TRUE)
}

orders <- NULL
after <- NA
repeat {
  answer <- page(after)
  if (!is.null(answer$errors)) stop(answer$errors$message[[1]])
  list <- answer$data$serviceOrders
  if (length(list$nodes) > 0) orders <- rbind(orders, list$nodes)
  if (!list$pageInfo$hasNextPage) break
  after <- list$pageInfo$endCursor
}
print(orders)
