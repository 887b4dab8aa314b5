"""What issued parts cost by model, by gql 4 (`pip install "gql[requests]"`): SANBAO_URL=… SANBAO_TOKEN=… python python_gql.py."""

import os

from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

QUERY = """
query CostByModel($from: Day!, $until: Day!) {
  partsCostByModel(from: $from, until: $until) { model cost }
}
"""

transport = RequestsHTTPTransport(
    url=os.environ["SANBAO_URL"] + "/graphql",
    headers={"authorization": "Bearer " + os.environ["SANBAO_TOKEN"]},
    retries=5,
)
request = gql(QUERY)
request.variable_values = {"from": "2026-01-01", "until": "2026-12-31"}
for row in Client(transport=transport).execute(request)["partsCostByModel"]:
    print(row["model"], row["cost"], sep="\t")
