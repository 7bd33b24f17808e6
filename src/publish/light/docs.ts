import globalData from '@generated/globalData';

/** The name under which Docusaurus's docs keep their global data. */
const DOCS = 'docusaurus-plugin-content-docs';

/** The list of notes in the global data, by which the bar at the top knows where a reader is; the plan has left it empty. */
export function listOfDocs(): unknown[] {
  // The border: the plan left the only version's list empty, or no page would have a `doc`.
  const data = globalData[DOCS]?.default as {readonly versions: readonly [{readonly docs: unknown[]}]};
  return data.versions[0].docs;
}
