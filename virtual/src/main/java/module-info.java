/// The reader and the cards that are not there: MIFARE Classic behind PC/SC Part 3 commands, for tests and
/// for learning.
@org.jspecify.annotations.NullMarked
module cardwright.virtual {
    requires static transitive org.jspecify;
    requires transitive cardwright.core;
    requires jdk.net;

    exports cardwright.virtual;
    exports cardwright.virtual.fault;
    exports cardwright.virtual.vpcd;
}
