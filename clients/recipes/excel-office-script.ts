/**
 * Fills the sheet with what waits for parts, in Excel: Automate → New Script. The sheet's cells A1 and B1 hold the address and the
 * token. Scripts ask from Microsoft's own pages: CORS_ORIGINS names theirs.
 */
// biome-ignore lint/correctness/noUnusedVariables: Excel calls it
async function main(workbook: ExcelScript.Workbook) {
  const sheet = workbook.getActiveWorksheet();
  const [[address, token]] = sheet.getRange('A1:B1').getTexts();
  const query = `
query Applications {
  partsApplications(filter: { state: { in: [SUBMITTED, CONFIRMED] } }, orderBy: [NUMBER_ASC], first: 100) {
    nodes { number state createdAt }
  }
}
`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  const rows = data.partsApplications.nodes.map(({ number, state, createdAt }) => [number, state, createdAt]);
  sheet.getRange('A3:C3').setValues([['number', 'state', 'createdAt']]);
  if (rows.length) sheet.getRangeByIndexes(3, 0, rows.length, 3).setValues(rows);
}
