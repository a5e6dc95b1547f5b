/// The local page and its server.
@org.jspecify.annotations.NullMarked
module cardwright.workbench {
    requires static transitive org.jspecify;
    requires cardwright.cli;
    requires static org.teavm.jso;
}
