/// What was said to a card and what came back, as a text that a person reads and a program parses: recorded
/// while it
/// happens, and played again as if it were a card.
///
/// For most uses: put a [cardwright.trace.RecordingReader] around any reader, keep what it tells in a
/// [cardwright.trace.TraceMemory], and [cardwright.trace.Trace#print] it; [cardwright.trace.Trace#parse] and
/// a
/// [cardwright.trace.ReplayReader] are the way back. Keys are masked unless one asks for them.
///
/// What we promise to keep: a trace whose first line is `# cardwright trace 1` will be read by every later
/// version.
@NullMarked
package cardwright.trace;

import org.jspecify.annotations.NullMarked;
