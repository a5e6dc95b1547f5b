/// Says what bytes are that somebody has, and what happened in a record of commands and answers that some
/// program wrote.
///
/// For most uses, [cardwright.explain.Reading#of] takes bytes of unknown kind,
/// [cardwright.explain.Transcript#parse] a text, and [cardwright.explain.Analysis#of] tells of a
/// transcript which runs failed, where, and why. What is found is data, with the numbers of the lines it
/// rests on; [cardwright.explain.CauseWords] and its neighbours say it in words.
///
/// Nothing here touches a reader. What is not recognised is counted and never guessed at.
@NullMarked
package cardwright.explain;

import org.jspecify.annotations.NullMarked;
