/// The local page and its server.
@org.jspecify.annotations.NullMarked
module cardwright.workbench {
    requires static transitive org.jspecify;
    requires cardwright.cli;
    requires io.avaje.jex;
    requires java.logging;
    requires jdk.httpserver;
    requires io.avaje.jsonb;
    requires static org.teavm.jso;

    provides io.avaje.jsonb.spi.JsonbExtension with
            cardwright.workbench.api.jsonb.GeneratedJsonComponent;
}
