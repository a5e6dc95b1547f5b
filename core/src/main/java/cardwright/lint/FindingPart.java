package cardwright.lint;

/// A part of a sector that a finding may be about. The words are for other programs and stay as they are.
public enum FindingPart {
    /// The first data group: a block, or five in a 16-block sector.
    GROUP_0("group-0"),
    /// The second data group.
    GROUP_1("group-1"),
    /// The third data group.
    GROUP_2("group-2"),
    /// Key A.
    KEY_A("key-a"),
    /// Bytes 6 to 8 of the trailer.
    ACCESS_BYTES("access-bytes"),
    /// Byte 9 of the trailer.
    GENERAL_PURPOSE_BYTE("general-purpose-byte"),
    /// Key B, or the data that stands in its place.
    KEY_B("key-b");

    private final String word;

    FindingPart(String word) {
        this.word = word;
    }

    /// The part's name in machine-readable output, e.g. `key-a`.
    public String word() {
        return word;
    }
}
