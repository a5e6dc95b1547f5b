/// Texts for people, in English and Chinese, and the small text forms everything else uses: hexadecimal, and input that
/// is wrong.
///
/// For most uses, [cardwright.text.Text#in] is all: whatever has something to say to a person (a finding, an error, the
/// meaning
/// of a status word) holds a [cardwright.text.Text] and says it in the reader's language.
@NullMarked
package cardwright.text;

import org.jspecify.annotations.NullMarked;
