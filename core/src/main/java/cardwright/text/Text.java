package cardwright.text;

/// Something to say to a person, in any of our languages. Made where the facts are, said where the reader's language is
/// known.
@FunctionalInterface
public interface Text {
    /// The text in one language: whole sentences, without a trailing line break. Keys are never part of it.
    String in(Language language);
}
