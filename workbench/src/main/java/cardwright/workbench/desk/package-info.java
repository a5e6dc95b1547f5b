/// What the page may ask of a card: read it, plan what is written, write, resume, undo, and see the jobs. The
/// same on the server, with real readers and virtual ones, and in the page itself, with its virtual card; so
/// it is written as `cli` is, for TeaVM too.
///
/// For most uses, [cardwright.workbench.desk.Desk] is all.
package cardwright.workbench.desk;
