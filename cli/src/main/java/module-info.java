/// The command.
@org.jspecify.annotations.NullMarked
module cardwright.cli {
    requires static transitive org.jspecify;
    requires transitive cardwright.core;
    requires transitive cardwright.virtual;
    requires cardwright.pcsc;
}
