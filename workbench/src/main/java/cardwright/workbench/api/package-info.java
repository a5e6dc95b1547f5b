/// What the page and its server say to each other: records, each a JSON object with the same names. The
/// TypeScript of the page has them too, in `api.ts`, which is generated from these.
///
/// For most uses, [cardwright.workbench.api.Reading], [cardwright.workbench.api.Plan] and
/// [cardwright.workbench.api.Receipt] are all. Fields may be added; none is renamed or removed without a new
/// version.
package cardwright.workbench.api;
