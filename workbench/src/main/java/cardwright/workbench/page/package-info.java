/// What the page does without a server: access conditions, dumps, scripts and the virtual card, compiled
/// to JavaScript.
///
/// For most uses, [cardwright.workbench.page.EngineExports] is all: its functions take and give text,
/// most of it JSON.
package cardwright.workbench.page;
