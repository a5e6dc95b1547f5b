/// The reader on the desk: the system's PC/SC library. The only module that needs native access
/// (`--enable-native-access=cardwright.pcsc`).
@org.jspecify.annotations.NullMarked
module cardwright.pcsc {
    requires static transitive org.jspecify;
    requires transitive cardwright.core;

    exports cardwright.pcsc;
}
