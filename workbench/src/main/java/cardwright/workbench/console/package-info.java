/// Runs of the console: a script, sent again and again, with everything that is said told as it happens, keys
/// masked.
///
/// For most uses, [cardwright.workbench.console.ConsoleRun] is all.
package cardwright.workbench.console;
