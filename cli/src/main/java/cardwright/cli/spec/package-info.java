/// Commands as data: what each is called, takes, needs and answers. The parser, the help, the man pages, the
/// completions
/// and the reference are all made from it.
@NullMarked
package cardwright.cli.spec;

import org.jspecify.annotations.NullMarked;
