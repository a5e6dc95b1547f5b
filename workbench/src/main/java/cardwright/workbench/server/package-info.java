/// The server behind the page: on this machine only, for one person. One class a resource below `/api/`.
///
/// For most uses, [cardwright.workbench.server.LocalWorkbench] is all.
package cardwright.workbench.server;
