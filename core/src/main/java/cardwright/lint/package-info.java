/// Findings: what in access bytes, trailers and whole cards will surprise somebody, and what to choose
/// instead.
///
/// For most uses, [cardwright.lint.Lint] is all: its methods take conditions, a trailer, a change or a card
/// and return [cardwright.lint.Finding]s, errors first. Audits of millions of trailers ask
/// [cardwright.lint.Lint#mask] instead, which makes no objects.
///
/// The words and bits of [cardwright.lint.FindingId] do not change from release to release; texts do.
@NullMarked
package cardwright.lint;

import org.jspecify.annotations.NullMarked;
